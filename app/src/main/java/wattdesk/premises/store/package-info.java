/// Sites, buildings and rooms as rows.
@NullMarked
package wattdesk.premises.store;

import org.jspecify.annotations.NullMarked;
