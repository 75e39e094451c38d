package wattdesk.billing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.metering.RegisterFacts;
import wattdesk.metering.RegisterTypes;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.rating.Rating;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;

/// Charges accounts, some hundred in one change: what is rated, posted and remembered of them is
/// durable together or not at all.
final class Charging {

    private final Books books;
    private final TariffBook tariffs;
    private final RegisterTypes types;
    private final StepJudge judge;

    Charging(Books books, TariffBook tariffs, RegisterTypes types, StepJudge judge) {
        this.books = books;
        this.tariffs = tariffs;
        this.types = types;
        this.judge = judge;
    }

    private record Priced(Tariff tariff, Rating rating) {

        static Priced of(Tariff tariff) {
            return new Priced(tariff, new Rating(tariff));
        }
    }

    /// Tariffs and meter types as they are while some accounts are charged, each asked for once.
    final class Rates {

        private final Map<String, Optional<Priced>> known = new HashMap<>();
        private final Map<String, Optional<RegisterFacts>> facts = new HashMap<>();

        AccountResult result(BilledAccount account, BusinessDay day) {
            account.meters().forEach(meter ->
                    facts.computeIfAbsent(meter.profile(), types::registers));
            return known.computeIfAbsent(account.tariffId(), id -> tariffs.find(id).map(Priced::of))
                    .map(p -> new AccountRun(
                            account, p.tariff(), p.rating(), judge, day, facts).result())
                    .orElseGet(() -> AccountRun.withoutTariff(account, day));
        }
    }

    Rates rates() {
        return new Rates();
    }

    /// `run` is the day whose run came to them; null where a person asked.
    Commit book(@Nullable BusinessDay run, List<AccountResult> results, Actor actor) {
        List<NewCharge> charges = results.stream().flatMap(r -> r.charges().stream()).toList();
        String from = results.getFirst().account().number();
        String to = results.getLast().account().number();
        UUID command = run == null ? UUID.randomUUID() : ChargeIds.of("run", run, from, to);
        AuditEntry audit = new AuditEntry("ACCOUNTS_CHARGED", run == null ? from : run.toString(),
                "accounts=%s..%s count=%d charges=%d".formatted(
                        from, to, results.size(), charges.size()));
        return books.commit(new Change(command, fingerprint(charges), actor,
                List.of(new AccountsCharged(run, results)), ChargeBookings.entries(charges), null,
                audit, List.of()));
    }

    /// The same charges at the same amounts.
    private static String fingerprint(List<NewCharge> charges) {
        StringBuilder text = new StringBuilder();
        charges.forEach(c -> text.append(c.id()).append(c.charge().amount().fen()).append(' '));
        return text.toString();
    }
}
