/// The sheet that tells everybody what energy costs here and why.
@NullMarked
package wattdesk.reports.publication;

import org.jspecify.annotations.NullMarked;
