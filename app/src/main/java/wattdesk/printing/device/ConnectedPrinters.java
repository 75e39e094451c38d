package wattdesk.printing.device;

import java.nio.file.Path;
import java.util.List;
import wattdesk.printing.Printer;
import wattdesk.printing.Printers;

/// The printers of this PC by their settings.
public final class ConnectedPrinters implements Printers {

    private static final int RAW_PORT = 9100;
    private static final int BAUD = 9600;
    private final Path base;

    /// Folders of `file:` printers are taken from `base` when they are not absolute.
    public ConnectedPrinters(Path base) {
        this.base = base;
    }

    @Override
    public Printer named(String setting) {
        int colon = setting.indexOf(':');
        String rest = setting.substring(colon + 1);
        return switch (setting.substring(0, Math.max(0, colon))) {
            case "file" -> new FilePrinter(base.resolve(rest));
            case "tcp" -> tcp(rest);
            case "serial" -> serial(rest);
            case "system" -> new SystemPrinter(rest);
            default -> sheet -> new Printer.Outcome.NotBegun("not a printer: " + setting);
        };
    }

    private static Printer tcp(String rest) {
        int colon = rest.lastIndexOf(':');
        return colon < 0 ? new TcpPrinter(rest, RAW_PORT)
                : new TcpPrinter(rest.substring(0, colon), number(rest.substring(colon + 1)));
    }

    private static Printer serial(String rest) {
        int at = rest.lastIndexOf('@');
        return at < 0 ? new SerialPrinter(rest, BAUD)
                : new SerialPrinter(rest.substring(0, at), number(rest.substring(at + 1)));
    }

    /// -1 is refused by every port.
    private static int number(String digits) {
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
    }

    @Override
    public List<String> installed() {
        return SystemPrinter.names().stream().map("system:"::concat).toList();
    }
}
