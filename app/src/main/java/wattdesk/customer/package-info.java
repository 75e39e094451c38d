/// Who buys: customers and their accounts.
@NullMarked
package wattdesk.customer;

import org.jspecify.annotations.NullMarked;
