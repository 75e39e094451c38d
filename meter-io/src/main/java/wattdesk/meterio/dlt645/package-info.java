/// DL/T 645-2007 as pure functions between bytes and records. Knows no line and no meter profile.
@NullMarked
package wattdesk.meterio.dlt645;

import org.jspecify.annotations.NullMarked;
