package wattdesk.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// What an order will do, line by line, before it is done; the paper shows the same lines.
///
/// `ends` are the readings that it rests on: they were taken once and are those that count.
/// `drawer` is what goes through the drawer in the end (taken is positive), `leaves` what is paid
/// out of it along the way: more than nothing needs the word of a second person.
public record AccountPlan(
        AccountOrder order, AccountFile file, List<Line> lines,
        List<Settlement.MeterEnd> ends, Money drawer, Money leaves) {

    public AccountPlan {
        lines = List.copyOf(lines);
        ends = List.copyOf(ends);
    }

    /// The action that a second person approves; the subject is [#subject].
    public static final String APPROVE = "PAY_OUT";

    /// One thing and what happens with it. `facts` fill its words.
    public record Line(Kind kind, List<String> facts, @Nullable Money amount) {

        public Line {
            facts = List.copyOf(facts);
        }

        static Line of(Kind kind, Object... facts) {
            return new Line(kind, java.util.Arrays.stream(facts).map(String::valueOf).toList(),
                    null);
        }

        Line worth(Money money) {
            return new Line(kind, facts, money);
        }
    }

    /// What a line tells.
    public enum Kind {
        /// From a state, to a state.
        STATE,
        /// Who takes over.
        NEW_HOLDER,
        /// Meter, time, the register for all hours, then one text per band: read now.
        READ_NOW,
        /// The same, written down by a person.
        READ_BY_HAND,
        /// Meter: it did not answer; its first reading comes with the next daily run.
        READ_LATER,
        /// Meter, from, to, usage, unit: what it costs.
        CHARGED,
        /// Meter: what is on it stays there.
        ON_METER_STAYS,
        ON_METER_GOES_OVER,
        BALANCE_PAID_OUT,
        BALANCE_GOES_OVER,
        DEBT_COLLECTED,
        DEBT_GOES_OVER,
        DEPOSIT_PAID_OUT,
        DEPOSIT_GOES_OVER,
        DEPOSIT_TAKEN,
        /// The deposit as it stands afterwards.
        DEPOSIT_LEFT,
        NOTHING_OPEN,
        NO_DEPOSIT,
        /// Usage, unit.
        TIERS_GO_ON,
        TIERS_BEGIN_ANEW,
        METER_ENDS,
        METER_GOES_OVER
    }

    public boolean needsSecondPerson() {
        return leaves.isPositive();
    }

    /// What exactly is approved: this account and this money.
    public String subject() {
        return order.account() + " " + order.slip() + " " + leaves.fen() + " " + drawer.fen();
    }

    /// The same order with the same figures has the same text.
    String content() {
        StringBuilder text = new StringBuilder(order.slip() + " " + order.account());
        lines.forEach(line -> text.append('\n').append(line.kind()).append(line.facts())
                .append(line.amount() == null ? "" : line.amount().fen()));
        return text.toString();
    }
}
