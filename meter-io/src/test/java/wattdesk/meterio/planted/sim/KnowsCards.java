package wattdesk.meterio.planted.sim;

import wattdesk.meterio.card.Hex;

/// Breaks: virtual cards share no code with cards, nobody but card knows cards.
final class KnowsCards {
    String zero() {
        return Hex.octet(0);
    }
}
