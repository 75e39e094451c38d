package wattdesk.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.TariffVersion;

/// What a part of a step used in each band of its version (rule 3).
final class BandEnergy {

    private final Span part;
    private final long[] wh;
    private final boolean byTime;

    private BandEnergy(Span part, long[] wh, boolean byTime) {
        this.part = part;
        this.wh = wh;
        this.byTime = byTime;
    }

    static BandEnergy of(Span part, Moved moved) {
        long[] registers = moved.within(part);
        TariffVersion version = part.version();
        @Nullable BandCalendar calendar = version.calendar();
        if (calendar == null) {
            return new BandEnergy(part, new long[] {LargestRemainder.sum(registers)}, false);
        }
        return moved.bands().isEmpty() ? byTime(part, calendar, registers[0])
                : new BandEnergy(part, byBand(version, moved.bands(), registers), false);
    }

    /// The band of a register that moved though the version does not have it.
    static Optional<Band> withoutPrice(Span part, Moved moved) {
        if (!part.version().dependsOnTime()) {
            return Optional.empty();
        }
        List<Band> bands = part.version().bands();
        for (int i = 0; i < moved.bands().size(); i++) {
            Band band = moved.bands().get(i);
            if (!bands.contains(band) && moved.within(part)[i] != 0) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    private static BandEnergy byTime(Span part, BandCalendar calendar, long total) {
        long[] seconds = BandTime.seconds(
                part.version().bands(), calendar, part.from(), part.to());
        boolean several = Arrays.stream(seconds).filter(each -> each > 0).count() > 1;
        return new BandEnergy(part, LargestRemainder.shares(total, seconds), several);
    }

    private static long[] byBand(TariffVersion version, List<Band> bands, long[] registers) {
        long[] wh = new long[version.bands().size()];
        for (int i = 0; i < wh.length; i++) {
            int register = bands.indexOf(version.bands().get(i));
            wh[i] = register < 0 ? 0 : registers[register];
        }
        return wh;
    }

    Span part() {
        return part;
    }

    /// In order of the version's bands.
    long[] wh() {
        return wh.clone();
    }

    /// Whether the bands rest on a division by time.
    boolean byTime() {
        return byTime;
    }
}
