package wattdesk.metering;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// What the cumulative registers of a meter show, before any ratio: the register for all hours
/// (null where the meter did not tell it) and those per band (empty where it has none).
public record Figures(@Nullable Usage total, Map<Band, Usage> bands) {

    public Figures {
        bands = Map.copyOf(bands);
        if (total == null && bands.isEmpty()) {
            throw new IllegalArgumentException("figures without a register");
        }
    }

    public static Figures ofTotal(Usage total) {
        return new Figures(total, Map.of());
    }
}
