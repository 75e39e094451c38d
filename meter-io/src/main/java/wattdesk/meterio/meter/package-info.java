/// Meters as the rest of the program sees them: profiles, reading, credit with proof by read-back.
@NullMarked
package wattdesk.meterio.meter;

import org.jspecify.annotations.NullMarked;
