package wattdesk.exchange.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import wattdesk.exchange.Entered;
import wattdesk.exchange.EnteredSheet;
import wattdesk.exchange.Field;
import wattdesk.exchange.Workbooks;
import wattdesk.message.Message;
import wattdesk.reports.table.Cell;
import wattdesk.reports.table.Column;
import wattdesk.reports.table.Limits;
import wattdesk.reports.table.Reading;
import wattdesk.reports.table.SheetPage;
import wattdesk.reports.table.SheetReader;
import wattdesk.reports.table.SheetRow;
import wattdesk.reports.table.SheetText;
import wattdesk.reports.table.SheetWriter;

/// Excel workbooks on the disk.
public record WorkbookFiles(Limits limits) implements Workbooks {

    @Override
    public Opened open(Path file) {
        return switch (SheetReader.read(file, limits)) {
            case Reading.NotRead(var why, var detail) -> new Opened.Unreadable(why(why, detail));
            case Reading.Read(var sheets) -> {
                try {
                    yield new Opened.Sheets(
                            sheets.stream().map(WorkbookFiles::sheet).toList(), hash(file));
                } catch (IOException e) {
                    yield new Opened.Unreadable(why(Reading.Why.BROKEN, ""));
                }
            }
        };
    }

    private Message why(Reading.Why why, String detail) {
        return switch (why) {
            case NO_WORKBOOK, BROKEN -> Message.of("exchange", "WD-6441");
            case TOO_LARGE, TOO_MANY -> Message.of("exchange", "WD-6442", detail,
                    limits.fileBytes() >> 20, limits.rows());
            case UNSAFE -> Message.of("exchange", "WD-6443");
        };
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream read = new DigestInputStream(
                        in, MessageDigest.getInstance("SHA-256"))) {
            long _ = read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EnteredSheet sheet(SheetText sheet) {
        return new EnteredSheet(sheet.name(),
                sheet.rows().stream().map(WorkbookFiles::row).toList());
    }

    private static EnteredSheet.Row row(SheetRow row) {
        return new EnteredSheet.Row(row.number(),
                row.cells().stream().map(WorkbookFiles::cell).toList());
    }

    private static Entered cell(Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> Entered.BLANK;
            case Cell.Text(var text) -> new Entered.Text(text);
            case Cell.Numeral(var exactly, var shown, var exact) ->
                new Entered.Numeral(exactly, shown, exact);
            case Cell.Day(var day) -> new Entered.Day(day);
            case Cell.Broken(var shown) -> new Entered.Broken(shown);
        };
    }

    /// Beside the file first, so that a half-written one never stands under its name.
    @Override
    public void write(List<Page> pages, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, ".wattdesk", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                SheetWriter.write(pages.stream().map(WorkbookFiles::page).toList(), out);
            }
            Path _ = Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            boolean _ = Files.deleteIfExists(beside);
        }
    }

    private static SheetPage page(Page page) {
        boolean helping = page.columns().stream().anyMatch(each -> !each.help().isEmpty());
        return new SheetPage(page.name(), page.columns().stream().map(column ->
                new Column(column.heading(), column.help(), kind(column.kind()),
                        column.choices())).toList(), helping, page.rows());
    }

    private static Column.Kind kind(Field.Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE -> Column.Kind.TEXT;
            case NUMBER -> Column.Kind.NUMBER;
            case DAY -> Column.Kind.DAY;
        };
    }
}
