package wattdesk.rating;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// What the registers of a meter showed, before any ratio: cumulative figures.
public sealed interface Registers {

    /// One register for all hours.
    record Total(Usage usage) implements Registers {

        @Override
        public List<Band> bands() {
            return List.of();
        }

        @Override
        public List<Usage> figures() {
            return List.of(usage);
        }
    }

    /// One register per band; the map is in the order of the bands.
    record ByBand(Map<Band, Usage> usages) implements Registers {

        public ByBand {
            if (usages.isEmpty()) {
                throw new IllegalArgumentException("a reading without a register");
            }
            usages = Collections.unmodifiableMap(new EnumMap<>(usages));
        }

        @Override
        public List<Band> bands() {
            return List.copyOf(usages.keySet());
        }

        @Override
        public List<Usage> figures() {
            return List.copyOf(usages.values());
        }
    }

    /// The bands that have a register, in their order; none for one register of all hours.
    List<Band> bands();

    /// What each register showed, in the same order.
    List<Usage> figures();
}
