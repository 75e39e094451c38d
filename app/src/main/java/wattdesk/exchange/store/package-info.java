/// Tables in workbooks, and the rows that they lean on.
@NullMarked
package wattdesk.exchange.store;

import org.jspecify.annotations.NullMarked;
