package wattdesk.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.reports.table.Column.Kind;

/// What is written is read again as it was, and what Excel holds is told as it stands there.
class SheetRoundTripTest {

    @TempDir Path folder;

    private static Column column(String heading, Kind kind) {
        return new Column(heading, "help for " + heading, kind, List.of());
    }

    private Path written(SheetPage... pages) throws Exception {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter.write(List.of(pages), out);
        }
        return file;
    }

    private static List<SheetText> read(Path file) {
        Reading reading = SheetReader.read(file, Limits.USUAL);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).sheets();
    }

    @Test
    void textsKeepTheirZerosTheirLengthAndWhatLooksLikeAFormula() throws Exception {
        List<String> texts = List.of("000024170093", "123456789012345678", "=1+1", "+86 138",
                "-5", "@here", "3-1204", "李晓明");
        SheetPage page = new SheetPage("表", List.of(column("号", Kind.TEXT)), false,
                texts.stream().map(List::of).toList());
        List<SheetRow> rows = read(written(page)).getFirst().rows();
        assertThat(rows).extracting(row -> row.at(0)).startsWith(new Cell.Text("号"));
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.at(0))
                .isEqualTo(texts.stream().map(Cell.Text::new).toList());
    }

    @Test
    void whatExcelWritesAsAnEscapeIsReadAsItsCharacter() throws Exception {
        Path file = new RawBook("<row><c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c></row>")
                .write(folder.resolve("escape.xlsx"));
        assertThat(read(file).getFirst().rows().getFirst().at(0)).isEqualTo(new Cell.Text("a\rb"));
    }

    @Test
    void numbersAndDaysComeBackAsSuch() throws Exception {
        SheetPage page = new SheetPage("x", List.of(column("area", Kind.NUMBER),
                column("until", Kind.DAY), column("note", Kind.TEXT)), true,
                List.of(List.of("89.5", "2027-03-31", ""), List.of("", "", "z")));
        List<SheetRow> rows = read(written(page)).getFirst().rows();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).at(0)).isEqualTo(new Cell.Text("help for area"));
        assertThat(rows.get(2).cells()).containsExactly(
                new Cell.Numeral(new BigDecimal("89.5"), "89.5", true),
                new Cell.Day(LocalDate.of(2027, 3, 31)));
        assertThat(rows.get(3).number()).isEqualTo(4);
        assertThat(rows.get(3).at(2)).isEqualTo(new Cell.Text("z"));
        assertThat(rows.get(3).at(9)).isEqualTo(Cell.BLANK);
    }

    @Test
    void aNumberIsShownAsPeopleSeeItAndToldWhereExcelRoundedIt() throws Exception {
        Path file = folder.resolve("typed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var row = book.createSheet("s").createRow(4);
            row.createCell(0).setCellValue(13800005678.0);
            row.createCell(1).setCellValue(123456789012345678.0);
            row.createCell(2).setCellValue(24170093);
            var zeros = book.createCellStyle();
            zeros.setDataFormat(book.createDataFormat().getFormat("000000000000"));
            row.getCell(2).setCellStyle(zeros);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellFormula("1/0");
            row.getCell(4).setCellErrorValue((byte) 7);
            row.createCell(5, CellType.BOOLEAN).setCellValue(true);
            row.createCell(6).setCellValue(999999999999999.0);
            book.write(out);
        }
        SheetRow row = read(file).getFirst().rows().getFirst();
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.at(0)).isEqualTo(number("13800005678", "13800005678", true));
        assertThat(row.at(1)).isInstanceOfSatisfying(Cell.Numeral.class,
                number -> assertThat(number.exact()).isFalse());
        assertThat(row.at(2)).isEqualTo(number("24170093", "000024170093", true));
        assertThat(row.at(3)).isEqualTo(number("0.3", "0.3", true));
        assertThat(row.at(4)).isEqualTo(new Cell.Broken("#DIV/0!"));
        assertThat(row.at(5)).isEqualTo(new Cell.Text("TRUE"));
        assertThat(row.at(6)).isEqualTo(number("999999999999999", "999999999999999", true));
    }

    private static Cell number(String exactly, String shown, boolean exact) {
        return new Cell.Numeral(new BigDecimal(exactly).stripTrailingZeros(), shown, exact);
    }

    @Test
    void anyTextsInAnyPlaceComeBack() throws Exception {
        Random random = new Random(51);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(IntStream.range(0, 5).mapToObj(_ -> random.nextInt(4) == 0 ? ""
                    : random.ints(random.nextInt(1, 12), 0x21, 0x2FFF)
                            .filter(Character::isLetterOrDigit)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                                    StringBuilder::append).toString()).toList());
        }
        List<Column> columns = IntStream.range(0, 5).mapToObj(i -> column("c" + i, Kind.TEXT))
                .toList();
        List<SheetRow> read = read(written(new SheetPage("s", columns, false, rows)))
                .getFirst().rows();
        for (SheetRow row : read.subList(1, read.size())) {
            List<String> expected = rows.get(row.number() - 2);
            for (int i = 0; i < 5; i++) {
                String found = row.at(i) instanceof Cell.Text(var text) ? text : "";
                assertThat(found).as("seed 51, row %d column %d", row.number(), i)
                        .isEqualTo(expected.get(i));
            }
        }
        assertThat(read.size() - 1).isEqualTo(rows.stream()
                .filter(row -> row.stream().anyMatch(text -> !text.isEmpty())).count());
    }

    @Test
    void choicesThatFitAreOfferedAndOthersAreLeftOut() throws Exception {
        SheetPage page = new SheetPage("s", List.of(
                new Column("use", "", Kind.TEXT, List.of("住宅", "商铺")),
                new Column("line", "", Kind.TEXT, List.of("x".repeat(300))),
                new Column("tariff", "", Kind.TEXT, List.of("a,b"))), false, List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(List.of(page), out);
        try (XSSFWorkbook book = new XSSFWorkbook(
                new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(1).allSatisfy(offered ->
                    assertThat(offered.getValidationConstraint().getExplicitListValues())
                            .containsExactly("住宅", "商铺"));
            assertThat(book.getSheetAt(0).getColumnStyle(0).getDataFormatString())
                    .as("what is typed below stays text").isEqualTo("@");
        }
    }
}
