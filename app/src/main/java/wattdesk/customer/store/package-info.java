/// Rooms, customers, accounts and their meters as rows.
@NullMarked
package wattdesk.customer.store;

import org.jspecify.annotations.NullMarked;
