package wattdesk.metering.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.metering.RegisterGateway.Frozen;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.DailyFreeze;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.FreezeOutcome;
import wattdesk.meterio.meter.RawOutcome;
import wattdesk.meterio.meter.Terminal645;
import wattdesk.quantity.BusinessDay;

/// What a DL/T 645-2007 meter counts by band now, and what it froze at the midnights before.
record Memories(Terminal645 meter, Priority priority) {

    /// Forward active energy now: total and tariffs (22).
    private static final String ENERGIES = "0001FF00";
    private static final int HEX_PER_NUMBER = 8;
    private static final int STEP_WH = 10;
    /// A record may be a place off where the meter was without power over a midnight.
    private static final int MOST_TRIES = 3;
    private static final Duration NEAR = Duration.ofHours(12);

    @Nullable Figures now(@Nullable Long totalWh) {
        List<Long> numbers = meter.read(ENERGIES, priority) instanceof RawOutcome.Data data
                ? numbers(data.data()) : List.of();
        if (!numbers.isEmpty()) {
            return BandFigures.block(numbers.getFirst(), numbers.subList(1, numbers.size()));
        }
        return totalWh == null ? null : BandFigures.total(totalWh);
    }

    /// Empty where one number is not clean.
    private static List<Long> numbers(String hex) {
        List<Long> numbers = new ArrayList<>();
        for (int at = 0; at + HEX_PER_NUMBER <= hex.length(); at += HEX_PER_NUMBER) {
            Long number = Bcd.unsigned(hex.substring(at, at + HEX_PER_NUMBER));
            if (number == null) {
                return List.of();
            }
            numbers.add(number * STEP_WH);
        }
        return List.copyOf(numbers);
    }

    /// By the midnight asked for. `today` is the meter's own date: its last record is of that day.
    Map<LocalDate, Frozen> frozen(Set<LocalDate> midnights, LocalDate today) {
        Map<LocalDate, Frozen> found = new HashMap<>();
        for (LocalDate midnight : midnights) {
            Frozen frozen = frozen(midnight, today);
            if (frozen != null) {
                found.put(midnight, frozen);
            }
        }
        return found;
    }

    private @Nullable Frozen frozen(LocalDate midnight, LocalDate today) {
        long back = ChronoUnit.DAYS.between(midnight, today) + 1;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (back < 1 || back > DailyFreeze.MOST_DAYS
                    || !(meter.dailyFreeze((int) back, priority)
                            instanceof FreezeOutcome.Read(DailyFreeze freeze, var _))
                    || !(freeze instanceof DailyFreeze.Value value)) {
                return null;
            }
            Duration late = Duration.between(midnight.atStartOfDay(), value.at());
            if (late.abs().compareTo(NEAR) <= 0) {
                return frozen(value);
            }
            back += late.isPositive() ? 1 : -1;
        }
        return null;
    }

    private static Frozen frozen(DailyFreeze.Value value) {
        LocalDateTime at = value.at();
        Instant instant = at.toInstant(BusinessDay.ZONE);
        return new Frozen(instant, BandFigures.block(value.totalWh(), value.tariffsWh()));
    }
}
