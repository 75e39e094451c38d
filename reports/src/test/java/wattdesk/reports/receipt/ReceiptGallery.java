package wattdesk.reports.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import wattdesk.reports.Language;
import wattdesk.reports.print.Paper;

/// Writes every sample in both languages as PDF, PNG and printer bytes into a folder, to be
/// looked at: `target/gallery` unless named.
final class ReceiptGallery {

    private ReceiptGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
        Files.createDirectories(folder);
        Receipts receipts = new Receipts();
        for (Map.Entry<String, ReceiptDocument> sample : Samples.all().entrySet()) {
            for (Language language : Language.values()) {
                String name = sample.getKey() + "-" + language.name().toLowerCase();
                ReceiptDocument it = sample.getValue();
                long start = System.nanoTime();
                Files.write(folder.resolve(name + ".pdf"), receipts.pdf(it, language));
                long millis = (System.nanoTime() - start) / 1_000_000;
                Files.write(folder.resolve(name + ".png"), receipts.png(it, language, 2));
                Files.write(
                        folder.resolve(name + ".bin"), receipts.escPos(it, language, Paper.WIDE));
                System.out.println(name + " PDF " + millis + " ms");
            }
        }
    }
}
