package wattdesk.rating;

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

    /// One register per band.
    record ByBand(Map<Band, Usage> usages) implements Registers {

        public ByBand {
            usages = Map.copyOf(usages);
            if (usages.isEmpty()) {
                throw new IllegalArgumentException("a reading without a register");
            }
        }

        @Override
        public List<Band> bands() {
            return usages.keySet().stream().sorted().toList();
        }

        @Override
        public List<Usage> figures() {
            return usages.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue).toList();
        }
    }

    /// The bands that have a register, in their order; none for one register of all hours.
    List<Band> bands();

    /// What each register showed, in the same order.
    List<Usage> figures();
}
