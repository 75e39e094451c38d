/// The lowest layer: a line that carries bytes, whatever it is made of.
@NullMarked
package wattdesk.meterio.port;

import org.jspecify.annotations.NullMarked;
