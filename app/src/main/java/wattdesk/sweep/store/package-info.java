/// Last looks, hours and gaps in the database; none of them is a ledger.
@NullMarked
package wattdesk.sweep.store;

import org.jspecify.annotations.NullMarked;
