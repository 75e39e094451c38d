/// Rows of sales and credits: the writers of the feature's moves, and what is read back from them.
@NullMarked
package wattdesk.vending.store;

import org.jspecify.annotations.NullMarked;
