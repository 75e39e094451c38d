package wattdesk.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.AccountResult.Outcome;
import wattdesk.metering.RegisterFacts;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.rating.Rating;
import wattdesk.rating.Standing;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;

/// Charges one account up to a day: the steps of all its meters in order of their ends, then of the
/// meters' numbers (cli.md, rule 7). It stops at the first that does not fit, and before the first
/// that another meter might still come ahead of. Pure: what it decides is booked elsewhere.
final class AccountRun {

    private static final Comparator<MeterValue> IN_ORDER = Comparator.comparing(MeterValue::at)
            .thenComparing(MeterValue::afterChange).thenComparing(MeterValue::meterNumber);

    private final BilledAccount account;
    private final Tariff tariff;
    private final Rating rating;
    private final StepJudge judge;
    private final BusinessDay day;
    private final Map<String, Optional<RegisterFacts>> facts;
    private final Map<String, BilledMeter> meters = new HashMap<>();
    private final Map<String, MeterValue> reached = new HashMap<>();
    private final List<MeterValue> starts = new ArrayList<>();
    private final List<NewCharge> charges = new ArrayList<>();
    private Standing standing;
    private @Nullable FoundProblem problem;

    /// `facts` by profile.
    AccountRun(BilledAccount account, Tariff tariff, Rating rating, StepJudge judge,
            BusinessDay day, Map<String, Optional<RegisterFacts>> facts) {
        this.account = account;
        this.tariff = tariff;
        this.rating = rating;
        this.judge = judge;
        this.day = day;
        this.facts = facts;
        standing = new Standing(account.tiers(), account.carry());
        account.meters().forEach(meter -> {
            meters.put(meter.number(), meter);
            if (meter.billedTo() != null) {
                reached.put(meter.number(), meter.billedTo());
            }
        });
    }

    /// An account whose tariff is not there.
    static AccountResult withoutTariff(BilledAccount account, BusinessDay day) {
        FoundProblem missing = account.meters().isEmpty() ? null : new FoundProblem(
                Problem.Kind.NO_PRICE, account.meters().getFirst().number(), account.number(),
                day, null, null, account.tariffId());
        return new AccountResult(account, missing == null ? Outcome.NOTHING : Outcome.PARKED,
                Commodity.ELECTRICITY, List.of(), List.of(),
                new Standing(account.tiers(), account.carry()), Map.of(), Set.of(), missing);
    }

    AccountResult result() {
        List<BilledMeter> going = account.meters().stream().filter(AccountRun::goesOn).toList();
        List<MeterValue> steps = account.meters().stream().flatMap(m -> m.waiting().stream())
                .filter(value -> value.day().compareTo(day) <= 0)
                .filter(value -> going.stream().noneMatch(m -> mayComeAheadOf(value, m)))
                .sorted(IN_ORDER).toList();
        for (MeterValue to : steps) {
            if (problem == null) {
                step(Objects.requireNonNull(meters.get(to.meterNumber())), to);
            }
        }
        return new AccountResult(account, outcome(), tariff.commodity(), starts, charges,
                standing, reached, ended(), problem);
    }

    /// Meters that hang here no more and whose last value, written down by a person, is billed.
    private Set<String> ended() {
        return account.meters().stream()
                .filter(m -> !m.attached() && !m.left()
                        && m.waiting().getLast().equals(reached.get(m.number())))
                .map(BilledMeter::number).collect(Collectors.toSet());
    }

    /// Whether more readings of it are to come: it is being billed here, and not being closed.
    private static boolean goesOn(BilledMeter meter) {
        return meter.attached() && meter.last() != null
                && (meter.waiting().isEmpty() || !meter.waiting().getLast().closing());
    }

    /// Whether a reading of the meter that is not there yet might be earlier than the value. One
    /// that has just begun anew has nothing before its first value.
    private static boolean mayComeAheadOf(MeterValue value, BilledMeter meter) {
        if (value.day().compareTo(lastDay(meter)) <= 0) {
            return false;
        }
        MeterValue last = Objects.requireNonNull(meter.last());
        return !last.afterChange() || value.at().isAfter(last.at());
    }

    private static BusinessDay lastDay(BilledMeter meter) {
        return meter.waiting().isEmpty() ? Objects.requireNonNull(meter.billedTo()).completes()
                : meter.waiting().getLast().completes();
    }

    private void step(BilledMeter meter, MeterValue to) {
        MeterValue from = reached.get(meter.number());
        if (from == null) {
            begin(meter, to);
        } else if (to.afterChange()) {
            starts.add(to);
            reached.put(meter.number(), to);
        } else if (to.at().isAfter(from.at())) {
            charge(meter, from, to);
        }
    }

    /// The first reading is a start value, unless another meter or another tenant was here and
    /// nobody has said yet where that ended.
    private void begin(BilledMeter meter, MeterValue first) {
        MeterValue former = meter.former();
        Optional<BilledMeter> left = account.meters().stream().filter(BilledMeter::left)
                .findFirst();
        if (left.isPresent()) {
            String number = left.get().number();
            problem(Problem.Kind.METER_CHANGED, meter, reached.get(number), first, number);
        } else if (former != null && !first.afterChange()) {
            problem(Problem.Kind.TENANT_CHANGED, meter, former, first, former.account());
        } else {
            starts.add(first);
            reached.put(meter.number(), first);
        }
    }

    private void problem(Problem.Kind kind, BilledMeter meter, @Nullable MeterValue from,
            MeterValue to, String detail) {
        problem = new FoundProblem(
                kind, meter.number(), account.number(), to.day(), from, to, detail);
    }

    private void charge(BilledMeter meter, MeterValue from, MeterValue to) {
        openedWith(from.at());
        StepJudge.Terms terms = new StepJudge.Terms(
                tariff, rating, facts.getOrDefault(meter.profile(), Optional.empty()));
        switch (judge.judge(terms, meter, from, to, standing)) {
            case StepJudge.Judged.Not(var kind, var detail) ->
                problem(kind, meter, from, to, detail);
            case StepJudge.Judged.Fine(var registers, var charge) -> {
                charges.add(new NewCharge(ChargeIds.of(from, to), account.number(),
                        account.room(), account.mode(), tariff.commodity(),
                        account.charges() + charges.size() + 1, meter.number(), tariff.id(),
                        from, to, meter.ratioFrom(from.at()), registers.byBand(),
                        registers.lifted(), drifted(from, to), before(from), charge));
                standing = charge.after();
                reached.put(meter.number(), to);
            }
        }
    }

    private Usage before(MeterValue from) {
        return rating.countedSince(from.at()).map(standing::used).orElse(Usage.ZERO);
    }

    private boolean drifted(MeterValue from, MeterValue to) {
        return tariff.inForce(from.at()).filter(version -> version.dependsOnTime()).isPresent()
                && (from.driftedBeyond(judge.limits().drift())
                        || to.driftedBeyond(judge.limits().drift()));
    }

    /// What the account was opened with counts where it was opened, or, before the first version,
    /// where its first step begins.
    private void openedWith(Instant from) {
        if (standing.counts().isEmpty() && account.charges() + charges.size() == 0) {
            rating.countedSince(account.openedAt()).or(() -> rating.countedSince(from))
                    .ifPresent(since -> standing = Standing.of(
                            since, account.openedWith(), standing.carry()));
        }
    }

    private Outcome outcome() {
        if (problem != null) {
            return Outcome.PARKED;
        }
        boolean waits = account.meters().stream().filter(BilledMeter::attached).anyMatch(meter -> {
            MeterValue last = reached.get(meter.number());
            return last == null || last.completes().compareTo(day) < 0;
        });
        return waits ? Outcome.WAITING : charges.isEmpty() ? Outcome.NOTHING : Outcome.CHARGED;
    }
}
