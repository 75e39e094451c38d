package wattdesk.station;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import wattdesk.metering.LineState;
import wattdesk.printing.ReceiptDesk;
import wattdesk.station.Detail.Seen;

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
            findings.add(new Finding(number++, "line " + line.line(), line.trouble() == null,
                    line.online() || line.trouble() != null, seen(line)));
        }
        findings.add(printer(number));
        return findings;
    }

    private static Detail seen(LineState line) {
        String trouble = line.trouble();
        return trouble == null
                ? Detail.of(line.online() ? Seen.ONLINE : Seen.NOT_USED_YET)
                : Detail.of(Seen.LINE_DOWN, trouble);
    }

    private Finding printer(int number) {
        String printer = services.settings.now().printer();
        ReceiptDesk.State state = services.receipts.state();
        return new Finding(number, "printer", state.trouble().isEmpty(), !printer.isBlank(),
                seen(printer, state));
    }

    private static Detail seen(String printer, ReceiptDesk.State state) {
        int waiting = state.waiting();
        String trouble = state.trouble();
        if (trouble.isEmpty()) {
            return waiting == 0 ? Detail.asIs(printer)
                    : Detail.of(Seen.PRINTER_WAITS, printer, waiting);
        }
        return waiting == 0 ? Detail.of(Seen.PRINTER_FAILS, printer, trouble)
                : Detail.of(Seen.PRINTER_FAILS_AND_WAITS, printer, waiting, trouble);
    }
}
