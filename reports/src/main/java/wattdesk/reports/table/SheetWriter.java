package wattdesk.reports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes workbooks that can be filled in and read again.
public final class SheetWriter {

    /// Excel takes no longer list in a cell's choices.
    private static final int LONGEST_CHOICES = 255;
    private static final int LAST_ROW = 20_000;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;
    private static final int CHARACTER = 256;
    private static final int ROWS_LOOKED_AT = 200;

    private final Workbook workbook;
    private final CellStyle heading;
    private final CellStyle help;
    private final CellStyle text;
    private final CellStyle formulaLike;
    private final CellStyle day;

    private SheetWriter(Workbook workbook) {
        this.workbook = workbook;
        heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        help = workbook.createCellStyle();
        Font grey = workbook.createFont();
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        help.setFont(grey);
        help.setWrapText(true);
        short asTyped = (short) BuiltinFormats.getBuiltinFormat("@");
        text = workbook.createCellStyle();
        text.setDataFormat(asTyped);
        formulaLike = workbook.createCellStyle();
        formulaLike.setDataFormat(asTyped);
        formulaLike.setQuotePrefixed(true);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    public static void write(List<SheetPage> pages, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_LOOKED_AT)) {
            SheetWriter writer = new SheetWriter(workbook);
            pages.forEach(writer::page);
            workbook.write(out);
        }
    }

    private void page(SheetPage page) {
        Sheet sheet = workbook.createSheet(page.name());
        List<Column> columns = page.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, width(page, i) * CHARACTER);
            switch (columns.get(i).kind()) {
                case TEXT -> sheet.setDefaultColumnStyle(i, text);
                case DAY -> sheet.setDefaultColumnStyle(i, day);
                case NUMBER -> { }
            }
            choices(sheet, i, columns.get(i).choices());
        }
        List<String> headings = columns.stream().map(Column::heading).toList();
        row(sheet.createRow(0), headings, heading);
        int next = 1;
        if (page.helping()) {
            row(sheet.createRow(next++), columns.stream().map(Column::help).toList(), help);
        }
        sheet.createFreezePane(0, next);
        for (List<String> cells : page.rows()) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < columns.size(); i++) {
                fill(row, i, columns.get(i).kind(), cells.get(i));
            }
        }
    }

    private static void row(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
    }

    private void fill(Row row, int column, Column.Kind kind, String content) {
        if (content.isEmpty()) {
            return;
        }
        Cell cell = row.createCell(column);
        switch (kind) {
            case TEXT -> {
                cell.setCellValue(content);
                cell.setCellStyle("=+-@".indexOf(content.charAt(0)) < 0 ? text : formulaLike);
            }
            case NUMBER -> cell.setCellValue(Double.parseDouble(content));
            case DAY -> {
                cell.setCellValue(LocalDate.parse(content));
                cell.setCellStyle(day);
            }
        }
    }

    private static void choices(Sheet sheet, int column, List<String> choices) {
        if (choices.isEmpty() || String.join(",", choices).length() > LONGEST_CHOICES
                || choices.stream().anyMatch(choice -> choice.contains(","))) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation offered = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, column, column));
        offered.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        sheet.addValidationData(offered);
    }

    /// By own rule: the library measures with fonts that a machine may not have.
    private static int width(SheetPage page, int column) {
        List<String> texts = new ArrayList<>();
        texts.add(page.columns().get(column).heading());
        page.rows().stream().limit(ROWS_LOOKED_AT).forEach(row -> texts.add(row.get(column)));
        int widest = texts.stream().mapToInt(SheetWriter::cells).max().orElse(0) + 2;
        return Math.clamp(widest, page.helping() ? NARROWEST + NARROWEST / 2 : NARROWEST, WIDEST);
    }

    /// Two for a Chinese character, one for the rest.
    private static int cells(String text) {
        return text.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum();
    }
}
