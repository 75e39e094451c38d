/// The sweep 巡检: what the station last saw of each meter, looked at again and again behind all
/// other work, with hours for charts and times without an answer.
@NullMarked
package wattdesk.sweep;

import org.jspecify.annotations.NullMarked;
