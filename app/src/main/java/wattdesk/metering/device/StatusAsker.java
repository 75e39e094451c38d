package wattdesk.metering.device;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Electrics;
import wattdesk.metering.Electrics.Phase;
import wattdesk.metering.LiveGateway.Urgency;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.RawOutcome;
import wattdesk.meterio.meter.Terminal645;

/// Asks for [StatusReads] (7.6, 7.7). The sweep asks for the power alone; voltages and currents are
/// for somebody who looks.
final class StatusAsker {

    private static final String STATUS = "040005FF";
    private static final String VOLTAGES = "0201FF00";
    private static final String CURRENTS = "0202FF00";
    private static final String POWER = "02030000";
    private static final int VOLTAGE_DIGITS = 4;
    private static final int CURRENT_DIGITS = 6;
    private static final int PHASES = 3;

    private final Terminal645 meter;
    private final Priority priority;
    private final boolean all;
    private boolean gaveWay;

    StatusAsker(Terminal645 meter, Urgency urgency) {
        this.meter = meter;
        this.priority = LiveReads.priority(urgency);
        this.all = urgency == Urgency.PERSON;
    }

    /// Null when the conversation was broken off for somebody else.
    @Nullable StatusReads reads() {
        String status = data(STATUS);
        Electrics electrics = electrics(data(POWER));
        StatusReads reads = new StatusReads(new Memories(meter, priority).now(null),
                status.isEmpty() ? null : StatusReads.marks(status), electrics);
        return gaveWay ? null : reads;
    }

    private Electrics electrics(String power) {
        Long watts = power.length() < CURRENT_DIGITS ? null
                : Bcd.signed(power.substring(0, CURRENT_DIGITS));
        List<@Nullable Integer> volts =
                all ? numbers(data(VOLTAGES), VOLTAGE_DIGITS, false) : List.of();
        List<@Nullable Integer> amperes =
                all ? numbers(data(CURRENTS), CURRENT_DIGITS, true) : List.of();
        return new Electrics(phase(volts, amperes, 0), phase(volts, amperes, 1),
                phase(volts, amperes, 2), watts);
    }

    /// Empty where the meter has no such identifier, or did not answer.
    private String data(String identifier) {
        return switch (meter.read(identifier, priority)) {
            case RawOutcome.Data data -> data.data();
            case RawOutcome.Missed(var why) -> {
                gaveWay |= LiveReads.gaveWay(why);
                yield "";
            }
        };
    }

    /// One per phase; null where a phase is not there.
    private static List<@Nullable Integer> numbers(String hex, int digits, boolean signed) {
        List<@Nullable Integer> numbers = new ArrayList<>();
        for (int i = 0; i < PHASES && (i + 1) * digits <= hex.length(); i++) {
            String own = hex.substring(i * digits, (i + 1) * digits);
            Long number = signed ? Bcd.signed(own) : Bcd.unsigned(own);
            numbers.add(number == null ? null : Integer.valueOf(number.intValue()));
        }
        return numbers;
    }

    private static Phase phase(
            List<@Nullable Integer> volts, List<@Nullable Integer> amperes, int phase) {
        return new Phase(phase < volts.size() ? volts.get(phase) : null,
                phase < amperes.size() ? amperes.get(phase) : null, null);
    }
}
