package wattdesk.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.TierPeriod;

/// A month that was charged, rated once more as if another version had been in force: pure, and the
/// same rule as the charge itself.
///
/// What an account had used in its tier period before the month stands where the version counts
/// over the same period; where it counts otherwise, the count begins with the month.
public final class Rehearsal {

    private final Rating rating;
    private final @Nullable TierPeriod period;
    private final boolean tiered;

    public Rehearsal(Tariff like, TariffVersion version) {
        TariffVersion then = new TariffVersion(Instant.EPOCH, version.bands(),
                version.calendar(), version.tierPeriod(), version.tiers());
        rating = new Rating(new Tariff(like.id(), like.name(), like.commodity(), List.of(then)));
        period = version.tierPeriod();
        tiered = version.tiers().size() > 1;
    }

    /// A step as it was charged. `counted` is how tiers were counted then, `usedBefore` how far.
    public record Charged(
            String account, Step step, Money amount, Usage usage, @Nullable TierPeriod counted,
            Usage usedBefore) {}

    /// One account's month. `after` is null where a step cannot be rated under the version.
    /// `countedAnew` tells that its tiers count from the month on, as they do when the version
    /// begins, though their period began before: a later month falls higher.
    public record Account(String account, Usage usage, Money before, @Nullable Money after,
            boolean countedAnew) {

        /// What it pays more; zero where that cannot be told.
        public Money difference() {
            return after == null ? Money.ZERO : after.minus(before);
        }
    }

    /// By account in the order they come in; the steps of each in the order of their ends.
    public List<Account> of(List<Charged> charges) {
        Map<String, List<Charged>> byAccount = new LinkedHashMap<>();
        charges.forEach(charged -> byAccount
                .computeIfAbsent(charged.account(), _ -> new ArrayList<>()).add(charged));
        List<Account> accounts = new ArrayList<>();
        byAccount.forEach((account, own) -> accounts.add(account(account, own)));
        return accounts;
    }

    private Account account(String account, List<Charged> charges) {
        List<Charged> inOrder = charges.stream()
                .sorted(Comparator.comparing(charged -> charged.step().to().at())).toList();
        Usage usage = Usage.ZERO;
        Money before = Money.ZERO;
        Optional<Money> after = Optional.of(Money.ZERO);
        Standing standing = standing(inOrder.getFirst());
        for (Charged charged : inOrder) {
            usage = usage.plus(charged.usage());
            before = before.plus(charged.amount());
            if (after.isPresent() && rating.rate(standing, charged.step())
                    instanceof Rated.Charged(var charge)) {
                standing = charge.after();
                after = after.map(sum -> sum.plus(charge.amount()));
            } else {
                after = Optional.empty();
            }
        }
        return new Account(account, usage, before, after.orElse(null),
                countedAnew(inOrder.getFirst()));
    }

    private boolean countedAnew(Charged first) {
        return tiered && period != null && !period.equals(first.counted())
                && period.startOf(first.step().from().at()).isBefore(first.step().from().at());
    }

    private Standing standing(Charged first) {
        if (period == null || !period.equals(first.counted())) {
            return Standing.START;
        }
        Instant from = first.step().from().at();
        Map<Instant, Usage> counts = new HashMap<>();
        rating.countedSince(from).ifPresent(since -> counts.put(since, first.usedBefore()));
        return new Standing(counts, 0);
    }
}
