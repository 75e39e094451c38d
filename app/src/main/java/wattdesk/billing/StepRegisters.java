package wattdesk.billing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.rating.RegisterReading;
import wattdesk.rating.Registers;
import wattdesk.rating.Step;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// Which registers a step is rated by: those per band where the tariff asks for bands and both
/// readings have the same ones, else the one for all hours.
record StepRegisters(MeterValue from, MeterValue to, boolean byBand, Usage lifted) {

    /// Null where the two readings have no register in common.
    static @Nullable StepRegisters of(Tariff tariff, MeterValue from, MeterValue to) {
        boolean sameBands = !from.figures().bands().isEmpty()
                && from.figures().bands().keySet().equals(to.figures().bands().keySet());
        boolean sameTotal = from.figures().total() != null && to.figures().total() != null;
        if (!sameBands && !sameTotal) {
            return null;
        }
        return new StepRegisters(from, to,
                sameBands && (asksForBands(tariff, from, to) || !sameTotal), Usage.ZERO);
    }

    private static boolean asksForBands(Tariff tariff, MeterValue from, MeterValue to) {
        return tariff.versions().stream()
                .filter(version -> version.effectiveFrom().isBefore(to.at()))
                .filter(version -> tariff.inForce(from.at()).map(TariffVersion::effectiveFrom)
                        .filter(first -> version.effectiveFrom().isBefore(first)).isEmpty())
                .anyMatch(TariffVersion::dependsOnTime);
    }

    /// The register that fell, in words of the document; null where none did.
    @Nullable String fallen() {
        if (!byBand) {
            return total(to).compareTo(total(from)) < 0 ? "total" : null;
        }
        for (Band band : Band.values()) {
            Usage before = from.figures().bands().get(band);
            Usage after = to.figures().bands().get(band);
            if (before != null && after != null && after.compareTo(before) < 0) {
                return band.name();
            }
        }
        return null;
    }

    /// Every register that fell begins anew at `width`.
    StepRegisters rolledOver(Usage width) {
        Figures figures = to.figures();
        Usage total = figures.total();
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        long added = 0;
        for (Map.Entry<Band, Usage> each : figures.bands().entrySet()) {
            boolean fell = byBand && each.getValue().compareTo(Objects.requireNonNull(
                    from.figures().bands().getOrDefault(each.getKey(), Usage.ZERO))) < 0;
            bands.put(each.getKey(), fell ? each.getValue().plus(width) : each.getValue());
            added += fell ? width.thousandths() : 0;
        }
        if (!byBand && total != null) {
            total = total.plus(width);
            added = width.thousandths();
        }
        return new StepRegisters(
                from, with(to, new Figures(total, bands)), byBand, new Usage(added));
    }

    private static MeterValue with(MeterValue value, Figures figures) {
        return new MeterValue(value.id(), value.meterNumber(), value.account(), value.at(),
                value.afterChange(), value.source(), value.day(), figures, value.balance(),
                value.purchased(), value.drift(), value.takenAt(), value.operator(),
                value.reason(), value.closing());
    }

    /// How far the bands are from the total over this step; null where that cannot be told.
    @Nullable Usage bandsOff() {
        if (!byBand || from.figures().total() == null || to.figures().total() == null) {
            return null;
        }
        return used().minus(total(to).minus(total(from)));
    }

    /// Before the ratio.
    Usage used() {
        return byBand ? sum(to).minus(sum(from)) : total(to).minus(total(from));
    }

    private static Usage sum(MeterValue value) {
        return value.figures().bands().values().stream().reduce(Usage.ZERO, Usage::plus);
    }

    private static Usage total(MeterValue value) {
        return Objects.requireNonNull(value.figures().total());
    }

    Step step(long ratio) {
        return new Step(reading(from), reading(to), ratio);
    }

    private RegisterReading reading(MeterValue value) {
        return new RegisterReading(value.at(), byBand
                ? new Registers.ByBand(value.figures().bands())
                : new Registers.Total(total(value)));
    }
}
