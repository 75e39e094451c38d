/// Looking for meters on a line whose meters nobody wrote down: addresses, settings, doubles.
@NullMarked
package wattdesk.meterio.discovery;

import org.jspecify.annotations.NullMarked;
