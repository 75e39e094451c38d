/// Puts the folder that runs together: jars, start scripts, native libraries, licences.
@NullMarked
package wattdesk.installer;

import org.jspecify.annotations.NullMarked;
