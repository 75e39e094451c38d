@NullMarked
package wattdesk;

import org.jspecify.annotations.NullMarked;
