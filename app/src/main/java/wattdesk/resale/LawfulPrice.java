package wattdesk.resale;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;
import wattdesk.tariff.Commodity;

/// The highest price that may be asked, with the text that says so; for one tariff, or (`tariff` is
/// null) for all of the commodity.
public record LawfulPrice(
        UUID id, Commodity commodity, @Nullable String tariff, UnitPrice price, String source) {

    public LawfulPrice {
        if (price.tenThousandths() <= 0 || source.isBlank()) {
            throw new IllegalArgumentException("a lawful price has a figure and a source");
        }
    }
}
