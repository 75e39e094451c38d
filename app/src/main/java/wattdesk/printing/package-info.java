/// Receipts on their way to paper: printers, the queue, reprints. reports makes the bytes.
@NullMarked
package wattdesk.printing;

import org.jspecify.annotations.NullMarked;
