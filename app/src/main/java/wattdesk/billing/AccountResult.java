package wattdesk.billing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.rating.Standing;
import wattdesk.tariff.Commodity;

/// What a run decides about one account: start values, charges, the standing after them, and the
/// problem that it stopped at. `reached` is up to where each meter is billed then; `ended` are
/// meters that are done.
public record AccountResult(
        BilledAccount account, Outcome outcome, Commodity commodity, List<MeterValue> starts,
        List<NewCharge> charges, Standing standing,
        Map<String, MeterValue> reached, Set<String> ended, @Nullable FoundProblem problem) {

    /// How the account came off.
    public enum Outcome {
        CHARGED,
        /// All is billed, or this was the start value.
        NOTHING,
        /// A meter has no reading of that day yet.
        WAITING,
        PARKED;

        /// Of an account in all that it was looked at: what keeps a person busy comes first.
        public static Outcome of(List<AccountResult> results) {
            List<Outcome> all = results.stream().map(AccountResult::outcome).toList();
            return Stream.of(PARKED, WAITING, CHARGED).filter(all::contains).findFirst()
                    .orElse(NOTHING);
        }
    }

    public AccountResult {
        starts = List.copyOf(starts);
        charges = List.copyOf(charges);
        reached = Map.copyOf(reached);
        ended = Set.copyOf(ended);
    }

    public Money amount() {
        return charges.stream().map(c -> c.charge().amount()).reduce(Money.ZERO, Money::plus);
    }
}
