package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.RegisterFacts;
import wattdesk.quantity.Usage;
import wattdesk.rating.Charge;
import wattdesk.rating.Rated;
import wattdesk.rating.Rating;
import wattdesk.rating.Standing;
import wattdesk.rating.Step;
import wattdesk.tariff.Tariff;

/// Looks at one step of a meter before it costs anything: what does not fit is a named problem,
/// never a zero and never a guess.
record StepJudge(BillingLimits limits) {

    /// The bands of a meter with a resolution of 10 Wh may differ from its total by so much each.
    private static final int RESOLUTION = 10;

    /// A charge, or the problem in its way.
    sealed interface Judged {
        record Fine(StepRegisters registers, Charge charge) implements Judged {}

        record Not(Problem.Kind kind, String detail) implements Judged {}
    }

    /// A tariff with its rates, and the meter type's registers.
    record Terms(Tariff tariff, Rating rating, Optional<RegisterFacts> facts) {}

    Judged judge(Terms terms, BilledMeter meter, MeterValue from, MeterValue to,
            Standing standing) {
        Tariff tariff = terms.tariff();
        Optional<RegisterFacts> facts = terms.facts();
        if (facts.isPresent() && facts.get().commodity() != tariff.commodity()) {
            return not(Problem.Kind.NO_PRICE, facts.get().commodity() + " ≠ " + tariff.commodity());
        }
        StepRegisters registers = StepRegisters.of(tariff, from, to);
        if (registers == null) {
            return not(Problem.Kind.DIFFERENT_REGISTERS, "");
        }
        StepDecision said = meter.decisions().getOrDefault(to.id(), StepDecision.NONE);
        Usage width = facts.map(RegisterFacts::width).orElse(null);
        if (registers.fallen() != null && said.rolledOver() && width != null) {
            registers = registers.rolledOver(width);
        }
        Judged.Not doubt = doubt(registers, tariff, said);
        return doubt != null ? doubt
                : rated(terms.rating(), standing, registers, registers.step(
                        meter.ratioFrom(from.at())));
    }

    private static Judged.Not not(Problem.Kind kind, String detail) {
        return new Judged.Not(kind, detail);
    }

    private Judged.@Nullable Not doubt(
            StepRegisters registers, Tariff tariff, StepDecision said) {
        String fallen = registers.fallen();
        if (fallen != null) {
            return not(Problem.Kind.NEGATIVE_STEP, fallen);
        }
        if (said.checked()) {
            return null;
        }
        Usage off = registers.bandsOff();
        int bands = registers.from().figures().bands().size();
        if (off != null && Math.abs(off.thousandths()) > (bands + 1L) * RESOLUTION) {
            return not(Problem.Kind.BANDS_DIFFER, off.units());
        }
        Duration time = Duration.between(registers.from().at(), registers.to().at());
        Usage most = limits.most(tariff.commodity(), time);
        return registers.used().compareTo(most) > 0 ? not(Problem.Kind.JUMP,
                registers.used().units() + " > " + most.units()) : null;
    }

    private static Judged rated(
            Rating rating, Standing standing, StepRegisters registers, Step step) {
        return switch (rating.rate(standing, step)) {
            case Rated.Charged(var charge) -> new Judged.Fine(registers, charge);
            case Rated.NegativeStep(var register) ->
                not(Problem.Kind.NEGATIVE_STEP, register);
            case Rated.NoVersion(Instant at) -> not(Problem.Kind.NO_PRICE, at.toString());
            case Rated.BandWithoutPrice(var band, var version) ->
                not(Problem.Kind.BAND_WITHOUT_PRICE, band + " " + version);
            case Rated.DifferentRegisters() -> not(Problem.Kind.DIFFERENT_REGISTERS, "");
            case Rated.TooLarge() -> not(Problem.Kind.TOO_LARGE, "");
        };
    }
}
