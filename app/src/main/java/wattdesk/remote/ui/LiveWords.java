package wattdesk.remote.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.SwitchState;

/// What a meter shows, as it is read on the screen; a dash for what it does not tell.
final class LiveWords {

    static final String NOT_TOLD = "–";
    private static final int WATT_DECIMALS = 4;
    private static final int SHOWN_DECIMALS = 3;

    private final Words words;

    LiveWords(Words words) {
        this.words = words;
    }

    static String volts(@Nullable Integer decivolts) {
        return decivolts == null ? NOT_TOLD : BigDecimal.valueOf(decivolts, 1) + " V";
    }

    static String amperes(@Nullable Integer milliamperes) {
        return milliamperes == null ? NOT_TOLD
                : BigDecimal.valueOf(milliamperes, SHOWN_DECIMALS) + " A";
    }

    /// Kilowatts out of tenths of a watt.
    static String kilowatts(@Nullable Long deciwatts) {
        return deciwatts == null ? NOT_TOLD : BigDecimal.valueOf(deciwatts, WATT_DECIMALS)
                .setScale(SHOWN_DECIMALS, java.math.RoundingMode.HALF_UP) + " kW";
    }

    String drift(@Nullable Duration drift) {
        if (drift == null) {
            return NOT_TOLD;
        }
        long seconds = drift.toSeconds();
        return seconds == 0 ? words.get("drift.none")
                : words.get(seconds > 0 ? "drift.ahead" : "drift.behind", Math.abs(seconds));
    }

    /// Why the switch stands as it does, as far as the meter tells; empty where it does not.
    String reason(LiveValues values) {
        SwitchState state = values.switchState();
        Set<MeterMark> marks = values.marks() == null ? Set.of() : values.marks();
        if (state == null) {
            return "";
        }
        if (Boolean.TRUE.equals(values.forced())) {
            return words.get("reason.forced");
        }
        if (marks.contains(MeterMark.KEEP_POWER)) {
            return words.get("reason.keep_power");
        }
        if (!state.cut()) {
            return "";
        }
        return marks.contains(MeterMark.OVERDRAFT) ? words.get("reason.overdrawn")
                : marks.contains(MeterMark.COMMANDED_OPEN) ? words.get("reason.commanded") : "";
    }
}
