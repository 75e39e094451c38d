/// Operations on one meter: what can be done, what it will do, doing it, what the meter shows.
@NullMarked
package wattdesk.remote.ui;

import org.jspecify.annotations.NullMarked;
