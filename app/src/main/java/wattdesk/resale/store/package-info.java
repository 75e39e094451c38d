/// Supplier bills and lawful prices in the database.
@NullMarked
package wattdesk.resale.store;

import org.jspecify.annotations.NullMarked;
