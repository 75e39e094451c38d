/// The small sheet that adds a line, and the test read of a meter.
@NullMarked
package wattdesk.metering.ui;

import org.jspecify.annotations.NullMarked;
