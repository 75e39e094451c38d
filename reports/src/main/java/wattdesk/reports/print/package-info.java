/// Bytes for thermal printers. Sending them is the caller's work.
@NullMarked
package wattdesk.reports.print;

import org.jspecify.annotations.NullMarked;
