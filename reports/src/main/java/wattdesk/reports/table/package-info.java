/// Tables in Excel workbooks: written for people to fill in, read back exactly as they stand there.
@NullMarked
package wattdesk.reports.table;

import org.jspecify.annotations.NullMarked;
