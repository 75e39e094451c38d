/// The property on the screen: its tree, rooms by range, Excel in and out.
@NullMarked
package wattdesk.premises.ui;

import org.jspecify.annotations.NullMarked;
