/// The 80 mm receipt: what a sale was, on paper (money 14).
@NullMarked
package wattdesk.reports.receipt;

import org.jspecify.annotations.NullMarked;
