package wattdesk.station;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import wattdesk.metering.LineState;
import wattdesk.printing.ReceiptDesk;

/// What is known of lines and printer, for the health page.
final class DeviceHealth implements Supplier<List<Finding>> {

    private static final int FIRST_LINE = 101;

    private final Services services;

    DeviceHealth(Services services) {
        this.services = services;
    }

    @Override
    public List<Finding> get() {
        List<Finding> findings = new ArrayList<>();
        int number = FIRST_LINE;
        for (LineState line : services.openLines.states()) {
            String trouble = line.trouble();
            findings.add(new Finding(number++, "line " + line.line(), trouble == null,
                    line.online() || trouble != null,
                    trouble == null ? line.online() ? "online" : "not used yet" : trouble));
        }
        findings.add(printer(number));
        return findings;
    }

    private Finding printer(int number) {
        String printer = services.settings.now().printer();
        ReceiptDesk.State state = services.receipts.state();
        String waiting = state.waiting() == 0 ? "" : ", " + state.waiting() + " waiting";
        return new Finding(number, "printer", state.trouble().isEmpty(), !printer.isBlank(),
                printer + waiting + (state.trouble().isEmpty() ? "" : ": " + state.trouble()));
    }
}
