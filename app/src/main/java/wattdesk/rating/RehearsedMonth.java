package wattdesk.rating;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wattdesk.message.Message;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// A month that was charged, as it would have been under another version.
public record RehearsedMonth(YearMonth month, List<Rehearsal.Account> accounts) {

    private static final int MOST_WORST = 20;

    public RehearsedMonth {
        accounts = List.copyOf(accounts);
    }

    /// The last charged month before that one; empty where there is none.
    public static Optional<RehearsedMonth> of(
            ChargedMonths charged, Tariff tariff, TariffVersion version, YearMonth now) {
        return charged.lastBefore(tariff.id(), now).map(month -> new RehearsedMonth(month,
                new Rehearsal(tariff, version).of(
                        charged.of(tariff.id(), month, version.dependsOnTime()))));
    }

    /// Those that could be rated pay so much and so much; those that could not are only counted.
    public RehearsalTotals totals() {
        Usage usage = Usage.ZERO;
        Money before = Money.ZERO;
        Money after = Money.ZERO;
        int notRated = 0;
        for (Rehearsal.Account account : accounts) {
            Money rated = account.after();
            if (rated == null) {
                notRated++;
            } else {
                usage = usage.plus(account.usage());
                before = before.plus(account.before());
                after = after.plus(rated);
            }
        }
        return new RehearsalTotals(month.atDay(1), month.atEndOfMonth(), accounts.size(),
                count(1), count(-1), notRated, usage, before, after, worst());
    }

    /// What the month cannot tell: what tiers will take later in their period.
    public Optional<Message> caution() {
        long anew = accounts.stream().filter(Rehearsal.Account::countedAnew).count();
        return anew == 0 ? Optional.empty()
                : Optional.of(Message.of("tariff", "WD-6262", anew));
    }

    private int count(int sign) {
        return (int) accounts.stream()
                .filter(account -> Long.signum(account.difference().fen()) == sign).count();
    }

    private List<RehearsalTotals.AccountDifference> worst() {
        return accounts.stream().filter(account -> account.difference().isPositive())
                .sorted(Comparator.comparing(Rehearsal.Account::difference).reversed()
                        .thenComparing(Rehearsal.Account::account))
                .limit(MOST_WORST)
                .map(account -> new RehearsalTotals.AccountDifference(account.account(),
                        account.before(), account.before().plus(account.difference())))
                .toList();
    }

    /// How many accounts pay so much more, in hundredths of what they paid: up to −20 %, −5 %,
    /// less, the same, more, from 5 %, from 20 %. Whoever could not be rated is in none.
    public List<Integer> spread() {
        int[] bins = new int[7];
        for (Rehearsal.Account account : accounts) {
            if (account.after() != null) {
                bins[bin(account.difference().fen(), account.before().fen())]++;
            }
        }
        return Arrays.stream(bins).boxed().toList();
    }

    private static int bin(long difference, long before) {
        if (difference == 0) {
            return 3;
        }
        long hundredfold = Math.multiplyExact(Math.abs(difference), 100);
        int step = hundredfold >= Math.multiplyExact(before, 20) ? 3
                : hundredfold >= Math.multiplyExact(before, 5) ? 2 : 1;
        return 3 + Long.signum(difference) * step;
    }
}
