/// The one Chinese font of the product, for papers and for screens.
@NullMarked
package wattdesk.reports.font;

import org.jspecify.annotations.NullMarked;
