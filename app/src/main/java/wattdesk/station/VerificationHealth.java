package wattdesk.station;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wattdesk.installation.Device;
import wattdesk.installation.Devices;
import wattdesk.installation.Validity;

/// Meters whose verification has ended or soon will: money by such a meter is open to dispute.
record VerificationHealth(Devices devices, int warnDays) implements Supplier<Finding> {

    private static final int NUMBER = 19;
    private static final int MOST_NAMED = 5;
    private static final String RULE = "verification of meters";

    @Override
    public Finding get() {
        List<Device> due = devices.dueWithin(warnDays).stream()
                .filter(device -> device.state() == Device.State.HANGING).toList();
        if (due.isEmpty()) {
            return new Finding(NUMBER, RULE, true, false, Detail.Seen.NONE);
        }
        long expired = due.stream().filter(device ->
                devices.validity(device).word() == Validity.Word.EXPIRED).count();
        return new Finding(NUMBER, RULE, false, true, Detail.Seen.VERIFICATION_DUE, expired,
                due.size() - expired, warnDays, due.stream().limit(MOST_NAMED)
                        .map(VerificationHealth::named).collect(Collectors.joining(", "))
                        + (due.size() > MOST_NAMED ? " …" : ""));
    }

    private static String named(Device device) {
        return device.room() == null ? device.number() : device.room().code();
    }
}
