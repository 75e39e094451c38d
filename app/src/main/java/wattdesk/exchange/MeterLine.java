package wattdesk.exchange;

import org.jspecify.annotations.Nullable;
import wattdesk.metering.Meter;
import wattdesk.tariff.Tariff;

/// A meter that a row wants to hang at an account; `meter` is null where the row is wrong, its
/// customer number empty where the account decides. `tariff` is the one that the row names, null
/// where the account decides; `pays` is what it came to, null until then.
final class MeterLine {

    final Line line;
    final @Nullable Meter meter;
    final MeterFacts facts;
    final @Nullable Tariff tariff;
    @Nullable Tariff pays;
    RowState state;

    MeterLine(Line line, @Nullable Meter meter, MeterFacts facts, @Nullable Tariff tariff,
            RowState state) {
        this.line = line;
        this.meter = meter;
        this.facts = facts;
        this.tariff = tariff;
        this.state = state;
    }
}
