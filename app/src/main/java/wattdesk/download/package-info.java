/// Tariffs on their way into meters: what a meter can hold of a version, telling it, reading it
/// back, and comparing every day what the station and the meters charge.
@NullMarked
package wattdesk.download;

import org.jspecify.annotations.NullMarked;
