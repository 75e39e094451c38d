/// CJ/T 188-2004 as pure functions between bytes and records. Knows no line and no meter profile.
@NullMarked
package wattdesk.meterio.cjt188;

import org.jspecify.annotations.NullMarked;
