package wattdesk.reports.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.reports.Language;
import wattdesk.reports.print.Cells;
import wattdesk.reports.print.Paper;
import wattdesk.reports.print.PaperReader;

/// Golden printer bytes. After an intended change run once with `-Dwattdesk.golden=write` and
/// read the difference: the rendering stands above the bytes.
class ReceiptEscPosTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wattdesk/reports/receipt");
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int BYTES_PER_LINE = 32;

    static Stream<Arguments> everyPaper() {
        return Samples.all().entrySet().stream()
                .flatMap(sample -> Stream.of(Language.values()).flatMap(
                        language -> Stream.of(Paper.WIDE, Paper.NARROW).map(paper -> Arguments.of(
                                sample.getKey() + "-" + language.name().toLowerCase() + "-"
                                        + paper.columns(),
                                language, paper, sample.getValue()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPaper")
    void bytesAreTheGoldenOnes(
            String name, Language language, Paper paper, ReceiptDocument document)
            throws IOException {
        byte[] job = new Receipts().escPos(document, language, paper);
        String actual = String.join("\n", PaperReader.read(job)) + "\n\n" + hex(job);
        Path file = GOLDEN.resolve(name + ".escpos.txt");
        if ("write".equals(System.getProperty("wattdesk.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPaper")
    void everyLineFitsThePaperAndNoSignIsLost(
            String name, Language language, Paper paper, ReceiptDocument document) {
        List<String> lines = PaperReader.read(new Receipts().escPos(document, language, paper));
        assertThat(lines).allMatch(line -> Cells.width(line) <= paper.columns());
        assertThat(lines).noneMatch(line -> line.contains("?"));
        assertThat(lines).noneMatch(line -> line.contains("blank"));
    }

    /// The job in hex. The dots of a picture are left out: they depend on the font renderer.
    private static String hex(byte[] job) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 7 < job.length; i++) {
            if (job[i] == 0x1D && job[i + 1] == 'v') {
                bytes(job, from, i + 8, lines);
                int size = (job[i + 4] & 0xFF) * ((job[i + 6] & 0xFF) + 256 * (job[i + 7] & 0xFF));
                lines.add("(" + size + " bytes of picture)");
                i += 7 + size;
                from = i + 1;
            }
        }
        bytes(job, from, job.length, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void bytes(byte[] job, int from, int to, List<String> lines) {
        for (int i = from; i < to; i += BYTES_PER_LINE) {
            lines.add(HEX.formatHex(job, i, Math.min(to, i + BYTES_PER_LINE)));
        }
    }
}
