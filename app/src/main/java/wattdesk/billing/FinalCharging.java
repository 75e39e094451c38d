package wattdesk.billing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Settlement;
import wattdesk.ledger.Move;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.rating.TierCount;
import wattdesk.tariff.Commodity;

/// The last charges of an account, by the very rating of the daily run: the last registers are one
/// more step of each meter, and every meter ends there.
public final class FinalCharging implements Settlement {

    private final BillingPorts ports;
    private final InstantSource clock;

    public FinalCharging(BillingPorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public Settled settle(String number, List<MeterEnd> ends, @Nullable String next,
            String reason, Actor actor) {
        BusinessDay today = BusinessDay.of(clock.instant());
        List<MeterValue> values = new ArrayList<>(ends.stream()
                .map(end -> value(end, number, false, true, reason, actor)).toList());
        Map<String, MeterValue> last = values.stream().collect(
                Collectors.toMap(MeterValue::meterNumber, Function.identity()));
        Charging.Rates rates = ports.charging().rates();
        List<AccountResult> rated = ports.book().account(number, today).stream()
                .map(one -> rates.result(ended(one, last), today)).toList();
        Settled.Not not = rated.stream().map(FinalCharging::obstacle)
                .filter(Objects::nonNull).findFirst().orElse(null);
        if (not != null) {
            return not;
        }
        if (next != null) {
            ends.forEach(end -> values.add(value(end, next, true, false, reason, actor)));
        }
        return done(rated.stream().map(FinalCharging::ended).toList(),
                new ReadingsTaken(values, List.of()));
    }

    private static Settled.@Nullable Not obstacle(AccountResult rated) {
        FoundProblem problem = rated.problem();
        if (problem != null) {
            return new Settled.Not(
                    problem.kind().name(), problem.meterNumber(), problem.detail());
        }
        return rated.account().meters().stream().filter(meter -> !over(meter, rated)).findFirst()
                .map(meter -> new Settled.Not(
                        Problem.Kind.METER_CHANGED.name(), meter.number(), ""))
                .orElse(null);
    }

    private Settled done(List<AccountResult> results, ReadingsTaken readings) {
        List<NewCharge> charges =
                results.stream().flatMap(one -> one.charges().stream()).toList();
        return new Settled.Done(charges.stream().map(FinalCharging::charged).toList(),
                results.stream().map(one -> new Counted(one.commodity().name(),
                        tierUsed(one.account(), one), unit(one.commodity()))).toList(),
                List.of(readings, new AccountsCharged(null, results)),
                ChargeBookings.entries(charges));
    }

    @Override
    public List<Move> begin(String account, List<MeterEnd> readings, Actor actor) {
        return readings.isEmpty() ? List.of() : List.of(new ReadingsTaken(readings.stream()
                .map(reading -> value(reading, account, false, false, "", actor)).toList(),
                List.of()));
    }

    private MeterValue value(
            MeterEnd end, String account, boolean begins, boolean closes, String reason,
            Actor actor) {
        return new MeterValue(ChargeIds.reading(end.meter(), end.at(), begins), end.meter(),
                account, end.at(), begins,
                end.byHand() ? MeterValue.Source.BY_HAND : MeterValue.Source.LIVE,
                BillingDays.endedBy(end.at()), end.figures(), end.balance(), end.purchased(),
                end.drift(), clock.instant(), actor.operator().login(),
                end.byHand() ? reason.strip() : null, closes);
    }

    private static AccountResult ended(AccountResult rated) {
        Set<String> meters = rated.account().meters().stream().map(BilledMeter::number)
                .collect(Collectors.toSet());
        return new AccountResult(rated.account(), rated.outcome(), rated.commodity(),
                rated.starts(), rated.charges(), rated.standing(), rated.reached(), meters, null);
    }

    /// As if every meter hung there no more and its last registers had been written down.
    private static BilledAccount ended(BilledAccount account, Map<String, MeterValue> last) {
        return account.with(account.meters().stream()
                .map(meter -> ended(meter, last.get(meter.number()))).toList());
    }

    private static BilledMeter ended(BilledMeter meter, @Nullable MeterValue last) {
        List<MeterValue> waiting = new ArrayList<>(meter.waiting());
        if (last != null) {
            waiting.add(last);
        }
        return new BilledMeter(meter.number(), meter.profile(), meter.ratio(), false,
                meter.billedTo(), waiting, meter.former(), meter.endedAt(), meter.decisions(),
                meter.gaps(), meter.pastRatios());
    }

    /// Its last value is known and charged; a device that was changed today is so too.
    private static boolean over(BilledMeter meter, AccountResult rated) {
        return !meter.left()
                && Objects.equals(rated.reached().get(meter.number()), meter.last());
    }

    private static Charged charged(NewCharge charge) {
        return new Charged(charge.meterNumber(), charge.from().at(), charge.to().at(),
                charge.charge().usage().units(), unit(charge.commodity()),
                charge.charge().amount(), charge.commodity().name());
    }

    static String unit(Commodity commodity) {
        return switch (commodity) {
            case ELECTRICITY -> "kWh";
            case WATER -> "m³";
        };
    }

    /// What counts now; without the tariff nobody can say in which count that is.
    Energy tierUsed(BilledAccount account, AccountResult result) {
        Energy openedWith = Energy.ofWh(account.openedWith().thousandths());
        return ports.tariffs().find(account.tariffId())
                .map(tariff -> new TierCount(account.openedAt(), result.standing().counts())
                        .at(tariff, openedWith, clock.instant()))
                .orElse(openedWith);
    }
}
