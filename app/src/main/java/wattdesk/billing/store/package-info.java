/// Readings, runs, charges and problems as rows.
@NullMarked
package wattdesk.billing.store;

import org.jspecify.annotations.NullMarked;
