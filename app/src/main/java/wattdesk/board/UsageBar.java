package wattdesk.board;

import java.time.LocalDateTime;
import java.util.Map;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// What was used from `start` on, for an hour, a day or a month of the station's wall clock, and
/// what it cost. Without bands everything is in one.
public record UsageBar(LocalDateTime start, Map<Band, Usage> byBand, Money cost) {

    public UsageBar {
        byBand = Map.copyOf(byBand);
    }

    public Usage total() {
        return byBand.values().stream().reduce(Usage.ZERO, Usage::plus);
    }

    public static UsageBar nothing(LocalDateTime start) {
        return new UsageBar(start, Map.of(), Money.ZERO);
    }
}
