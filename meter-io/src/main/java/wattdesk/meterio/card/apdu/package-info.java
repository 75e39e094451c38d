/// Commands of ISO 7816-4 and the pseudo-commands of readers, and a conversation with one card.
@NullMarked
package wattdesk.meterio.card.apdu;

import org.jspecify.annotations.NullMarked;
