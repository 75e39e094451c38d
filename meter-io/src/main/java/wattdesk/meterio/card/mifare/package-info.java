/// MIFARE Classic 1K through the pseudo-commands of PC/SC readers.
@NullMarked
package wattdesk.meterio.card.mifare;

import org.jspecify.annotations.NullMarked;
