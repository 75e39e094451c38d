package wattdesk.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.reports.table.Reading.NotRead;
import wattdesk.reports.table.Reading.Why;

/// Files that were not made by a friend, or not made to the end.
class HostileBookTest {

    private static final String CELL = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    private static final int MEGABYTE = 1 << 20;

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("x.xlsx");
    }

    private static Why why(Path file) {
        return why(file, Limits.USUAL);
    }

    private static Why why(Path file, Limits limits) {
        Reading reading = SheetReader.read(file, limits);
        assertThat(reading).isInstanceOf(NotRead.class);
        return ((NotRead) reading).why();
    }

    @Test
    void theHandMadeBookItselfIsFine() throws Exception {
        assertThat(SheetReader.read(new RawBook(CELL).write(file()), Limits.USUAL))
                .isInstanceOfSatisfying(Reading.Read.class, read ->
                        assertThat(read.sheets().getFirst().rows().getFirst().at(0))
                                .isEqualTo(new Cell.Text("甲")));
    }

    @ParameterizedTest
    @ValueSource(strings = {RawBook.SHEET, RawBook.STRINGS, RawBook.WORKBOOK, RawBook.STYLES})
    void noPartMayNameAnotherFile(String part) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        Path file = new RawBook(CELL).declaring(part, "<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">").write(file());
        Reading reading = SheetReader.read(file, Limits.USUAL);
        assertThat(reading.toString()).doesNotContain("TOP-SECRET");
        assertThat(reading).isInstanceOf(NotRead.class);
    }

    @Test
    void textThatUnfoldsWithoutEndIsNotUnfolded() throws Exception {
        String laughs = "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">";
        assertThat(why(new RawBook(CELL).declaring(RawBook.STRINGS, laughs).write(file())))
                .isEqualTo(Why.UNSAFE);
    }

    @Test
    void aSmallFileThatUnpacksToVeryMuchIsLeftAlone() throws Exception {
        RawBook book = new RawBook(CELL);
        book.parts.remove(RawBook.SHEET);
        try (OutputStream out = Files.newOutputStream(file());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : book.parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(RawBook.SHEET));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[MEGABYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 24; i++) {
                zip.write(blanks);
            }
        }
        assertThat(Files.size(file())).isLessThan(MEGABYTE);
        assertThat(why(file(), new Limits(20 * MEGABYTE, 16 * MEGABYTE, 20_000, 100)))
                .isEqualTo(Why.UNSAFE);
    }

    @Test
    void whatIsTooLargeIsNotEvenOpened() throws Exception {
        Path file = Files.write(file(), new byte[MEGABYTE]);
        assertThat(why(file, new Limits(MEGABYTE - 1, MEGABYTE, 10, 10)))
                .isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void rowsAndColumnsHaveALimit() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int row = 1; row <= 11; row++) {
            many.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        Limits ten = new Limits(MEGABYTE, MEGABYTE, 10, 10);
        assertThat(why(new RawBook(many.toString()).write(file()), ten)).isEqualTo(Why.TOO_MANY);
        assertThat(why(new RawBook("<row r=\"1\"><c r=\"K1\"><v>1</v></c></row>").write(file()),
                ten)).isEqualTo(Why.TOO_MANY);
        assertThat(why(new RawBook("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>").write(file()),
                ten)).isEqualTo(Why.TOO_MANY);
    }

    @Test
    void aNumberWithAnEndlessExponentStaysANote() throws Exception {
        assertThat(SheetReader.read(new RawBook(
                "<row><c><v>1E999999999</v></c></row>").write(file()), Limits.USUAL))
                .isInstanceOfSatisfying(Reading.Read.class, read ->
                        assertThat(read.sheets().getFirst().rows().getFirst().at(0))
                                .isEqualTo(new Cell.Broken("1E999999999")));
    }

    @Test
    void otherKindsOfFilesAreNamedForWhatTheyAre() throws Exception {
        assertThat(why(Files.writeString(file(), "房号,姓名\n3-1204,李"))).isEqualTo(Why.NO_WORKBOOK);
        try (HSSFWorkbook old = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file())) {
            old.createSheet("s");
            old.write(out);
        }
        assertThat(why(file())).isEqualTo(Why.NO_WORKBOOK);
        assertThat(why(Files.write(file(), new byte[0]))).isEqualTo(Why.NO_WORKBOOK);
        assertThat(why(folder.resolve("nowhere.xlsx"))).isEqualTo(Why.BROKEN);
    }

    @Test
    void aTornOrDamagedFileIsSaidToBeBrokenAndNeverThrows() throws Exception {
        byte[] whole = Files.readAllBytes(new RawBook(CELL).write(file()));
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            byte[] hurt = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(4, whole.length))
                    : whole.clone();
            hurt[random.nextInt(4, hurt.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), hurt);
            Reading reading = SheetReader.read(file(), Limits.USUAL);
            assertThat(reading).as("seed 7, damage %d", i).isNotNull();
        }
    }
}
