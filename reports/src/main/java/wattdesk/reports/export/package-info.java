/// Compiled templates in, PDF and pictures out.
@NullMarked
package wattdesk.reports.export;

import org.jspecify.annotations.NullMarked;
