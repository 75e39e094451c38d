package wattdesk.reports.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the parts of a workbook in one pass each, and stops where a limit is reached. A part with
/// a document type could name other files or unfold without end: it is not read at all.
final class SheetXml {

    private SheetXml() {}

    /// More rows or columns than the limits allow.
    static final class TooMany extends RuntimeException {
        TooMany(String what) {
            super(what, null, false, false);
        }
    }

    /// A part that declares a document type.
    static final class Unsafe extends RuntimeException {
        Unsafe() {
            super("document type", null, false, false);
        }
    }

    private static void parse(InputStream part, DefaultHandler handler) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(part), handler);
        } catch (SAXParseException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new Unsafe();
            }
            throw new IOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /// Whether days are counted from 1904, as old Macs did.
    static boolean since1904(InputStream workbook) throws IOException {
        boolean[] since = {false};
        parse(workbook, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String prefixed, Attributes given) {
                if (name.equals("workbookPr")) {
                    String flag = given.getValue("date1904");
                    since[0] = "1".equals(flag) || "true".equals(flag);
                }
            }
        });
        return since[0];
    }

    /// The texts that cells point to; without their readings for pronunciation.
    static List<String> strings(InputStream part) throws IOException {
        List<String> all = new ArrayList<>();
        parse(part, new DefaultHandler() {
            private final StringBuilder text = new StringBuilder();
            private boolean inText;
            private boolean inReading;

            @Override
            public void startElement(String uri, String name, String prefixed, Attributes given) {
                switch (name) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> inReading = true;
                    case "t" -> inText = !inReading;
                    default -> { }
                }
            }

            @Override
            public void characters(char[] characters, int start, int length) {
                if (inText) {
                    text.append(characters, start, length);
                }
            }

            @Override
            public void endElement(String uri, String name, String prefixed) {
                switch (name) {
                    case "si" -> all.add(text.toString());
                    case "rPh" -> inReading = false;
                    case "t" -> inText = false;
                    default -> { }
                }
            }
        });
        return all;
    }

    static List<SheetRow> rows(InputStream sheet, CellValues values, Limits limits)
            throws IOException {
        Rows rows = new Rows(values, limits);
        parse(sheet, rows);
        return rows.all;
    }

    /// The rows of one sheet that hold anything.
    private static final class Rows extends DefaultHandler {
        private final CellValues values;
        private final Limits limits;
        private final List<SheetRow> all = new ArrayList<>();
        private final StringBuilder written = new StringBuilder();
        private List<Cell> cells = new ArrayList<>();
        private int row;
        private int column;
        private int style;
        private boolean inValue;
        private @Nullable String type;

        Rows(CellValues values, Limits limits) {
            this.values = values;
            this.limits = limits;
        }

        @Override
        public void startElement(String uri, String name, String prefixed, Attributes given) {
            switch (name) {
                case "row" -> {
                    String number = given.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    column = -1;
                    cells = new ArrayList<>();
                }
                case "c" -> {
                    String at = given.getValue("r");
                    column = at == null ? column + 1 : column(at);
                    type = given.getValue("t");
                    String look = given.getValue("s");
                    style = look == null ? 0 : Integer.parseInt(look);
                    written.setLength(0);
                }
                case "v", "t" -> inValue = true;
                default -> { }
            }
        }

        /// "AB12" is column 27, counted from 0.
        private static int column(String at) {
            int column = 0;
            for (int i = 0; i < at.length() && Character.isLetter(at.charAt(i)); i++) {
                column = column * 26 + Character.toUpperCase(at.charAt(i)) - 'A' + 1;
            }
            return column - 1;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inValue) {
                written.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String prefixed) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> put(values.of(type, style, written.toString()));
                case "row" -> endRow();
                default -> { }
            }
        }

        private void put(Cell cell) {
            if (cell instanceof Cell.Blank) {
                return;
            }
            if (column < 0 || column >= limits.columns()) {
                throw new TooMany(limits.columns() + " columns");
            }
            while (cells.size() < column) {
                cells.add(Cell.BLANK);
            }
            if (column < cells.size()) {
                cells.set(column, cell);
            } else {
                cells.add(cell);
            }
        }

        private void endRow() {
            if (cells.isEmpty()) {
                return;
            }
            if (all.size() >= limits.rows()) {
                throw new TooMany(limits.rows() + " rows");
            }
            all.add(new SheetRow(row, cells));
        }
    }
}
