package wattdesk.billing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.message.BookMessages;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway.Contact;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// Hands meters over: what is foreseen and what is charged come from the same run over the account.
public final class HandoverDesk implements Handover {

    private final BillingPorts ports;
    private final InstantSource clock;
    private final FinalCharging tiers;

    public HandoverDesk(BillingPorts ports, InstantSource clock) {
        this.ports = ports;
        tiers = new FinalCharging(ports, clock);
        this.clock = clock;
    }

    @Override
    public Look look(Meter meter) {
        return switch (ports.gateway().contact(meter, Set.of())) {
            case Contact.Missed(var cause, var detail) -> new Look.Missed(cause, detail);
            case Contact.Answered seen -> new Look.Read(new TakenValue(meter.number(),
                    seen.at().truncatedTo(ChronoUnit.SECONDS), MeterValue.Source.LIVE,
                    seen.figures(), seen.balance(), seen.purchased(), seen.drift()));
        };
    }

    @Override
    public @Nullable Obstacle objection(String account, TakenValue last) {
        Optional<BilledAccount> found = found(account, last.meterNumber());
        return found.isEmpty() ? new Obstacle.NoSuchAccount(account)
                : objection(found.get(), last);
    }

    private List<BilledAccount> found(String account) {
        return ports.book().account(account, BusinessDay.of(clock.instant()));
    }

    /// In what that meter counts.
    private Optional<BilledAccount> found(String account, String meter) {
        List<BilledAccount> all = found(account);
        return all.stream().filter(one -> one.meters().stream()
                .anyMatch(m -> m.number().equals(meter))).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private @Nullable Obstacle objection(BilledAccount account, TakenValue taken) {
        String number = taken.meterNumber();
        Optional<BilledMeter> meter = account.meters().stream()
                .filter(m -> m.attached() && m.number().equals(number)).findFirst();
        if (meter.isEmpty()) {
            return new Obstacle.NotItsMeter(account.number(), number);
        }
        MeterValue before = meter.get().last();
        if (taken.at().isAfter(clock.instant()) || !ChangeOfRegisters.wholeSecond(taken.at())
                || (before != null && !taken.at().isAfter(before.at()))) {
            return new Obstacle.BadInstant(number, taken.at().toString());
        }
        return before != null && taken.source() == MeterValue.Source.BY_HAND
                && ChangeOfRegisters.below(taken.figures(), before.figures())
                ? new Obstacle.Below(number, String.valueOf(before.figures().total())) : null;
    }

    @Override
    public Foreseen foresee(String account, TakenValue last) {
        Optional<BilledAccount> found = found(account, last.meterNumber());
        if (found.isEmpty()) {
            return new Foreseen.Not(new Obstacle.NoSuchAccount(account));
        }
        Obstacle not = objection(found.get(), last);
        if (not != null) {
            return new Foreseen.Not(not);
        }
        BilledAccount with = with(found.get(),
                value(account, last, false, true, "", Actor.SYSTEM));
        AccountResult result = ports.charging().rates().result(
                with, BusinessDay.of(clock.instant()));
        Obstacle stands = obstacle(result);
        return stands == null ? due(with, result, last) : new Foreseen.Not(stands);
    }

    private static BilledAccount with(BilledAccount account, MeterValue value) {
        return account.with(account.meters().stream().map(meter -> meter.attached()
                && meter.number().equals(value.meterNumber()) ? meter.and(value) : meter)
                .toList());
    }

    private Foreseen due(BilledAccount account, AccountResult result, TakenValue last) {
        String number = last.meterNumber();
        MeterValue from = account.meters().stream().filter(m -> m.number().equals(number))
                .findFirst().orElseThrow().billedTo();
        MeterValue reached = result.reached().get(number);
        List<NewCharge> charges = result.charges().stream()
                .filter(c -> c.meterNumber().equals(number)).toList();
        return new Foreseen.Due(from == null ? null : from.at(),
                charges.stream().map(c -> c.charge().usage()).reduce(Usage.ZERO, Usage::plus),
                charges.stream().map(c -> c.charge().amount()).reduce(Money.ZERO, Money::plus),
                reached == null || reached.at().isBefore(last.at()),
                Usage.of(tiers.tierUsed(account, result)), FinalCharging.unit(result.commodity()));
    }

    @Override
    public Move readings(String account, List<TakenValue> values, String reason, Actor actor) {
        return new ReadingsTaken(taken(account, values, false, false, reason, actor), List.of());
    }

    @Override
    public Move closings(String account, List<TakenValue> last, String reason, Actor actor) {
        return new ReadingsTaken(taken(account, last, false, true, reason, actor), List.of());
    }

    @Override
    public Move begins(String account, List<TakenValue> first, String reason, Actor actor) {
        return new MetersBegun(taken(account, first, true, false, reason, actor));
    }

    private List<MeterValue> taken(String account, List<TakenValue> values,
            boolean afterChange, boolean closing, String reason, Actor actor) {
        return values.stream()
                .map(value -> value(account, value, afterChange, closing, reason, actor))
                .toList();
    }

    private MeterValue value(String account, TakenValue taken, boolean afterChange,
            boolean closing, String reason, Actor actor) {
        Instant at = taken.at();
        return new MeterValue(ChargeIds.reading(taken.meterNumber(), at, afterChange),
                taken.meterNumber(), account, at, afterChange, taken.source(),
                BillingDays.endedBy(at), taken.figures(), taken.balance(), taken.purchased(),
                taken.drift(), clock.instant(), actor.operator().login(), reason, closing);
    }

    @Override
    public Move ends(String account, List<String> meters) {
        return new MetersEnded(account, meters);
    }

    @Override
    public synchronized @Nullable Obstacle charge(String account, Actor actor) {
        List<BilledAccount> found = found(account);
        if (found.isEmpty()) {
            return new Obstacle.NoSuchAccount(account);
        }
        Charging charging = ports.charging();
        Charging.Rates rates = charging.rates();
        List<AccountResult> results = found.stream()
                .map(one -> rates.result(one, BusinessDay.of(clock.instant()))).toList();
        Obstacle not = not(charging.book(null, results, actor));
        return not != null ? not : results.stream().map(HandoverDesk::obstacle)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Obstacle obstacle(AccountResult result) {
        FoundProblem found = result.problem();
        return found == null ? null
                : new Obstacle.Stands(found.kind(), found.meterNumber(), found.detail());
    }

    private static @Nullable Obstacle not(Commit commit) {
        return switch (commit) {
            case Commit.Done _ -> null;
            case Commit.Stale(var found) -> new Obstacle.NotWritten(BookMessages.MOVED, found);
            case Commit.DifferentContent() -> new Obstacle.NotWritten(BookMessages.MOVED, "");
            case Commit.NotWritten(var code, var detail) -> new Obstacle.NotWritten(code, detail);
            case Commit.InDoubt(var code, var detail) -> new Obstacle.NotWritten(code, detail);
            case Commit.ClockSetBack(var last, var now) ->
                new Obstacle.NotWritten(BookMessages.CLOCK, now + " < " + last);
        };
    }
}
