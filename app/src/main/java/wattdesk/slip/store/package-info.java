/// Slips and their prints as rows.
@NullMarked
package wattdesk.slip.store;

import org.jspecify.annotations.NullMarked;
