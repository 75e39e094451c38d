package wattdesk.tariff.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.Tariff;

/// A tariff as its document, in one form for ever: versions in order of time, instants in UTC+8,
/// prices with four decimals, dates in order. Read again it is the same tariff.
public final class TariffText {

    private TariffText() {}

    public static ObjectNode of(Tariff tariff) {
        return DraftText.document(Drafting.whole(tariff));
    }
}
