/// Papers of the station. Plain records in, PDF, pictures and printer bytes out.
/// Knows nothing of the program around it: no screens, no database, no meters.
@NullMarked
package wattdesk.reports;

import org.jspecify.annotations.NullMarked;
