package wattdesk.tariff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// What a month would have cost under another version, as it is kept with a release. Both days of
/// the period are null, and every figure 0, where there was no month to rehearse. `notRated` counts
/// accounts whose steps the version cannot price. `worst` are those that pay most more.
public record RehearsalTotals(
        @Nullable LocalDate from, @Nullable LocalDate to, int accounts, int payingMore,
        int payingLess, int notRated, Usage usage, Money before, Money after,
        List<AccountDifference> worst) {

    public static final RehearsalTotals NO_MONTH = new RehearsalTotals(
            null, null, 0, 0, 0, 0, Usage.ZERO, Money.ZERO, Money.ZERO, List.of());

    public RehearsalTotals {
        worst = List.copyOf(worst);
    }

    public boolean hasMonth() {
        return from != null;
    }

    public Money difference() {
        return after.minus(before);
    }

    /// One account's month.
    public record AccountDifference(String account, Money before, Money after) {

        public Money difference() {
            return after.minus(before);
        }
    }
}
