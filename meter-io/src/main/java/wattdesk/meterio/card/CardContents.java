package wattdesk.meterio.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What lies on a card, as far as it decoded cleanly.
///
/// @param format the id of its [CardFormat]
/// @param uid the card's serial number in hex
/// @param headerValid the card is of this system, whatever its slots hold
/// @param purchase the valid purchase with the highest count
/// @param returned the valid return record with the highest count
/// @param details what only this format has: name → value, in order
public record CardContents(
        String format, MediumKind medium, String uid, boolean headerValid,
        Optional<CardPurchase> purchase, Optional<CardReturn> returned,
        Map<String, String> details) {

    public CardContents {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
