/// CPU cards of ISO 7816-4 in the own layout: external authentication and updates with a MAC.
@NullMarked
package wattdesk.meterio.card.cpu;

import org.jspecify.annotations.NullMarked;
