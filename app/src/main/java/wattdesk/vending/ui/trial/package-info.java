/// The test sale that proves a meter type, as a sheet.
@NullMarked
package wattdesk.vending.ui.trial;

import org.jspecify.annotations.NullMarked;
