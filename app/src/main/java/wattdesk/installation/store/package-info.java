/// Devices, points and changes as rows.
@NullMarked
package wattdesk.installation.store;

import org.jspecify.annotations.NullMarked;
