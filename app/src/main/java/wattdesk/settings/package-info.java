/// What an administrator may set, as rows with history.
@NullMarked
package wattdesk.settings;

import org.jspecify.annotations.NullMarked;
