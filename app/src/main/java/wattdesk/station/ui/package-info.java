/// The station itself on screen: its first start, its health, its backup.
@NullMarked
package wattdesk.station.ui;

import org.jspecify.annotations.NullMarked;
