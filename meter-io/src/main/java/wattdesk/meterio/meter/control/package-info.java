/// Telling a meter to do something: orders in the field's words, what may be told to whom, the one
/// course that sends once and reads back, and outcomes that say what the read-back proves. Knows no
/// protocol; rooms below it do.
@NullMarked
package wattdesk.meterio.meter.control;

import org.jspecify.annotations.NullMarked;
