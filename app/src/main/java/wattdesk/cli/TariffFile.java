package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.store.TariffDocument;

/// Documents of tariffs and readings on the command line's way in.
final class TariffFile {

    private TariffFile() {}

    /// @param name how the command line calls the file
    static byte[] bytes(String name, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", name, file).thrown();
        }
    }

    /// The tariff of a document; a fault with every finding where it is none.
    static Tariff tariff(Desk desk, TariffDocument.Read read) {
        if (!read.isValid()) {
            throw TariffFaults.invalid(desk, read).thrown();
        }
        return read.tariff();
    }
}
