package wattdesk.exchange;

import org.jspecify.annotations.Nullable;
import wattdesk.metering.Meter;

/// A meter that a row wants to hang at an account; `meter` is null where the row is wrong, its
/// customer number empty where the account decides.
final class MeterLine {

    final Line line;
    final @Nullable Meter meter;
    final MeterFacts facts;
    RowState state;

    MeterLine(Line line, @Nullable Meter meter, MeterFacts facts, RowState state) {
        this.line = line;
        this.meter = meter;
        this.facts = facts;
        this.state = state;
    }
}
