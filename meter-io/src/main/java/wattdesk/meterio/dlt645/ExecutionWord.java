package wattdesk.meterio.dlt645;

import java.util.ArrayList;
import java.util.List;
import wattdesk.meterio.line.Hex;

/// What a meter in extended mode says that it is doing with a relay command: two bytes behind 9CH
/// (7.4, F1). More than one may be set.
public enum ExecutionWord {
    CLOSES(0x0001), PERMITS_CLOSE(0x0002), TRIPS(0x0004), TRIPS_LATER(0x0008), RESUMES(0x0010),
    DELAYED_BY_CURRENT(0x0020), KEEPS_POWER(0x0100), ENDS_KEEP_POWER(0x0200), ALARMS(0x0400),
    ENDS_ALARM(0x0800);

    private static final int DIGITS = 4;

    private final int bit;

    ExecutionWord(int bit) {
        this.bit = bit;
    }

    /// The bits of the word, low byte first; none for anything that is not two bytes.
    public static List<ExecutionWord> of(String hex) {
        List<ExecutionWord> set = new ArrayList<>();
        int word = hex.length() == DIGITS ? Integer.parseInt(Hex.reversed(hex), 16) : 0;
        for (ExecutionWord each : values()) {
            if ((word & each.bit) != 0) {
                set.add(each);
            }
        }
        return List.copyOf(set);
    }

    /// True when the trip comes later than the answer.
    public static boolean delays(String hex) {
        List<ExecutionWord> set = of(hex);
        return set.contains(TRIPS_LATER) || set.contains(DELAYED_BY_CURRENT);
    }
}
