/// One line shared by many meters: who sends when, what counts as an answer, what was on the wire.
@NullMarked
package wattdesk.meterio.line;

import org.jspecify.annotations.NullMarked;
