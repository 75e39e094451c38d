package wattdesk.installation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.TakenValue;

/// What an order would do, line by line. `value` are the registers that it rests on: read once, and
/// those that count.
public record DevicePlan(DeviceOrder order, List<Line> lines, @Nullable TakenValue value) {

    public DevicePlan {
        lines = List.copyOf(lines);
    }

    /// One thing; `facts` fill its words.
    public record Line(Kind kind, List<String> facts) {

        public Line {
            facts = List.copyOf(facts);
        }

        static Line of(Kind kind, Object... facts) {
            return new Line(kind, Arrays.stream(facts).map(String::valueOf).toList());
        }
    }

    /// What a line tells.
    public enum Kind {
        /// Meter, room, account.
        HANGS,
        /// Meter: it was asked and said its number itself.
        NUMBER_PROVED,
        /// Meter: it does not answer, so its number is not proved and its registers come later.
        SILENT,
        /// Meter, instant, registers: read now.
        READ_NOW,
        /// The same, written down by a person.
        READ_BY_HAND,
        /// Usage, unit, amount: charged with it.
        OWES,
        /// The same: entered once the other meters of the account are read.
        OWES_LATER,
        /// The same: what was counted at the old ratio, with the next daily run.
        OWES_NEXT_RUN,
        /// The work list says why.
        NOT_CHARGEABLE,
        /// Ratio before, ratio then.
        RATIO,
        /// Meter, room, account.
        COMES_OFF,
        /// Amount: by the word of a person it stands on the meter.
        BALANCE_BY_HAND,
        /// Amount: so much the meter is below nothing.
        OVERDRAWN,
        INTO_STOCK,
        RETIRED,
        /// Meter, date before, date then.
        VERIFIED,
        /// Meter, address: into stock.
        NEW_IN_STOCK,
        /// Meter, address, room.
        NEW_IN_ROOM;

        String key() {
            return "line." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The same order with the same lines has the same text.
    String content() {
        StringBuilder text = new StringBuilder(order.toString());
        lines.forEach(line -> text.append('\n').append(line.kind()).append(line.facts()));
        return text.toString();
    }
}
