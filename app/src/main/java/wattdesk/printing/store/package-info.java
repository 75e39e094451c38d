/// Prints as rows, and what papers say about deliveries.
@NullMarked
package wattdesk.printing.store;

import org.jspecify.annotations.NullMarked;
