package wattdesk.reports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import wattdesk.reports.table.Reading.NotRead;
import wattdesk.reports.table.Reading.Why;

/// Reads workbooks that people filled in, without trusting them: sizes are limited before anything
/// is unpacked, nothing outside the file is looked at, formulas are not run.
public final class SheetReader {

    /// Deflate packs at most about a thousand times; the limit is the size of a part, not this.
    private static final double LEAST_RATIO = 0.0005;
    private static final int MOST_PARTS = 500;

    private SheetReader() {}

    public static Reading read(Path file, Limits limits) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                return new NotRead(Why.TOO_LARGE, Files.size(file) + " bytes");
            }
            if (FileMagic.valueOf(file.toFile()) != FileMagic.OOXML) {
                return new NotRead(Why.NO_WORKBOOK, "");
            }
            ZipSecureFile.setMaxEntrySize(limits.partBytes());
            ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
            ZipSecureFile.setMaxFileCount(MOST_PARTS);
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return read(new XSSFReader(opened), limits);
            }
        } catch (SheetXml.TooMany e) {
            return new NotRead(Why.TOO_MANY, String.valueOf(e.getMessage()));
        } catch (SheetXml.Unsafe e) {
            return new NotRead(Why.UNSAFE, "");
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return new NotRead(bomb(e) ? Why.UNSAFE : Why.BROKEN, "");
        }
    }

    /// What the library throws at a damaged file has no common kind, and for a bomb only its words
    /// differ.
    private static boolean bomb(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String said = String.valueOf(at.getMessage());
            if (said.contains("Zip bomb") || said.contains("max entry size")
                    || said.contains("MAX_ENTRY_SIZE") || said.contains("MAX_FILE_COUNT")) {
                return true;
            }
        }
        return false;
    }

    private static Reading read(XSSFReader reader, Limits limits)
            throws IOException, OpenXML4JException {
        boolean since1904;
        try (InputStream book = reader.getWorkbookData()) {
            since1904 = SheetXml.since1904(book);
        }
        List<String> shared = List.of();
        try (InputStream strings = reader.getSharedStringsData()) {
            shared = strings == null ? shared : SheetXml.strings(strings);
        }
        CellValues values = new CellValues(shared, reader.getStylesTable(), since1904);
        List<SheetText> sheets = new ArrayList<>();
        XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (each.hasNext()) {
            try (InputStream sheet = each.next()) {
                sheets.add(new SheetText(each.getSheetName(),
                        SheetXml.rows(sheet, values, limits)));
            }
        }
        return new Reading.Read(sheets);
    }
}
