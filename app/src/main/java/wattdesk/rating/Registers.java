package wattdesk.rating;

import java.util.Map;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// What the registers of a meter showed, before any ratio: cumulative figures.
public sealed interface Registers {

    /// One register for all hours.
    record Total(Usage usage) implements Registers {}

    /// One register per band.
    record ByBand(Map<Band, Usage> usages) implements Registers {

        public ByBand {
            usages = Map.copyOf(usages);
        }
    }
}
