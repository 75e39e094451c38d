package wattdesk.metering;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line as it was filled in, brought to the form in which it is stored.
///
/// A port is a serial device, `tcp:host:port` or `sim:FILE#line`; settings are `2400,8E1`, `9600`
/// (8N1) or `8N1` (9600 Bd).
final class LineForm {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,20}");
    private static final Pattern SETTINGS =
            Pattern.compile("(?:([0-9]{3,7}),?)?(?:([78][NEO][12]))?");
    private static final Pattern TCP =
            Pattern.compile("tcp:([^\\s:]+|\\[[0-9a-fA-F:]+]):([0-9]{1,5})");
    private static final Pattern DEVICE = Pattern.compile("/dev/\\S+|(?i:COM)[0-9]{1,3}");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LOWEST_BAUD = 300;
    private static final int HIGHEST_BAUD = 4_000_000;

    private LineForm() {}

    /// One field that is not valid, thrown and caught within this package.
    static final class Wrong extends RuntimeException {
        final transient Lines.Saved.NotValid why;

        Wrong(String field, String given) {
            super(field, null, false, false);
            why = new Lines.Saved.NotValid(field, given);
        }
    }

    static Line of(Line given) {
        String name = plain(given.name());
        if (!NAME.matcher(name).matches()) {
            throw new Wrong("name", given.name());
        }
        return new Line(name, port(plain(given.port())), settings(plain(given.settings())));
    }

    private static String port(String port) {
        boolean valid = port.startsWith("tcp:") ? tcp(port)
                : port.startsWith("sim:") ? port.length() > 4 && !port.startsWith("sim:#")
                : DEVICE.matcher(port).matches();
        if (!valid) {
            throw new Wrong("port", port);
        }
        return port;
    }

    private static boolean tcp(String port) {
        Matcher parts = TCP.matcher(port);
        if (!parts.matches()) {
            return false;
        }
        int number = Integer.parseInt(parts.group(2));
        return number >= 1 && number <= HIGHEST_PORT;
    }

    private static String settings(String settings) {
        Matcher parts = SETTINGS.matcher(settings);
        if (settings.isEmpty() || !parts.matches()) {
            throw new Wrong("settings", settings);
        }
        int baud = parts.group(1) == null ? 9600 : Integer.parseInt(parts.group(1));
        if (baud < LOWEST_BAUD || baud > HIGHEST_BAUD) {
            throw new Wrong("settings", settings);
        }
        return baud + "," + (parts.group(2) == null ? "8N1" : parts.group(2));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
