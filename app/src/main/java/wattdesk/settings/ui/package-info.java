/// What an administrator may set at this station.
@NullMarked
package wattdesk.settings.ui;

import org.jspecify.annotations.NullMarked;
