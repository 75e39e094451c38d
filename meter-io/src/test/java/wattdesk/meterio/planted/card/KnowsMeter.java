package wattdesk.meterio.planted.card;

import javax.smartcardio.CardException;
import wattdesk.meterio.meter.profile.CreditMode;

/// Breaks: card knows no other room, PC/SC only in card.pcsc.
final class KnowsMeter {
    CreditMode mode() throws CardException {
        throw new CardException(CreditMode.NONE.name());
    }
}
