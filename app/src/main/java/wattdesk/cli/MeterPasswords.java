package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Passwords of meters: digits in a file of their own, never on the command line.
final class MeterPasswords {

    private static final long MOST_BYTES = 64;

    private MeterPasswords() {}

    static String read(Path file) {
        try {
            String digits = Files.size(file) > MOST_BYTES ? "" : Files.readString(file).strip();
            if (digits.matches("\\d{1,8}")) {
                return digits;
            }
        } catch (IOException e) {
            // told below: what is in the file is not told
        }
        throw Fault.of(Exit.USAGE, "WD-1085", file).thrown();
    }
}
