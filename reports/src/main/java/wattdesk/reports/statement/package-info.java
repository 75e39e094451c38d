/// Statements on A4: parts in, PDF and pictures out.
@NullMarked
package wattdesk.reports.statement;

import org.jspecify.annotations.NullMarked;
