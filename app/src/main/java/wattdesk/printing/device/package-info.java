/// Printers, and the receipts that `reports` sets for them.
@NullMarked
package wattdesk.printing.device;

import org.jspecify.annotations.NullMarked;
