/// Orders in DL/T 645-2007: what is read, what is sent, what the read-back proves (7, 13, 22).
@NullMarked
package wattdesk.meterio.meter.control.dlt645;

import org.jspecify.annotations.NullMarked;
