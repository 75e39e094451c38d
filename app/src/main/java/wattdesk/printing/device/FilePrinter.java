package wattdesk.printing.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wattdesk.printing.Printer;

/// A folder instead of a printer: one file of ESC/POS bytes for every paper.
record FilePrinter(Path folder) implements Printer {

    @Override
    public Outcome print(Sheet sheet) {
        byte[] bytes = sheet.escPos().get();
        try {
            Files.createDirectories(folder);
            Files.write(free(sheet.name()), bytes);
            return new Outcome.Done();
        } catch (IOException e) {
            return new Outcome.NotBegun(folder + ": " + e.getMessage());
        }
    }

    /// Never over an earlier paper.
    private Path free(String name) {
        Path file = folder.resolve(name + ".escpos");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".escpos");
        }
        return file;
    }
}
