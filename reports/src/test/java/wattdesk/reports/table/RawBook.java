package wattdesk.reports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written by hand, part by part, as no office program would.
final class RawBook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    final Map<String, String> parts = new LinkedHashMap<>();

    RawBook(String sheetData) {
        parts.put("[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org"
                + "/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type(WORKBOOK, "sheet.main") + type(SHEET, "worksheet")
                + type(STRINGS, "sharedStrings") + type(STYLES, "styles") + "</Types>");
        parts.put("_rels/.rels", relations(relation(1, "officeDocument", WORKBOOK)));
        parts.put(WORKBOOK, HEAD + "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                + "</workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations(
                relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "sharedStrings", "sharedStrings.xml")
                + relation(3, "styles", "styles.xml")));
        parts.put(STRINGS, HEAD + "<sst " + MAIN + "><si><t>甲</t></si></sst>");
        parts.put(STYLES, HEAD + "<styleSheet " + MAIN + "/>");
        parts.put(SHEET, HEAD + "<worksheet " + MAIN + "><sheetData>" + sheetData
                + "</sheetData></worksheet>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + kind
                + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006"
                + "/relationships\">" + all + "</Relationships>";
    }

    /// Declares a document type in that part, with an entity that its root's text calls.
    RawBook declaring(String part, String entity) {
        parts.computeIfPresent(part, (_, xml) -> xml.replace(HEAD, HEAD
                + "<!DOCTYPE any [" + entity + "]>").replace("甲", "&x;"));
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
