/// Settings as rows: the newest of each name holds, the older ones are its history.
@NullMarked
package wattdesk.settings.store;

import org.jspecify.annotations.NullMarked;
