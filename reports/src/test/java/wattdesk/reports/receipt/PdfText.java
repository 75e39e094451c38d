package wattdesk.reports.receipt;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a reader finds in a PDF.
record PdfText(String text, List<String> fonts, int pages, float width, float height) {

    static PdfText of(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfText(
                    squeeze(new PdfTextExtractor(reader).getTextFromPage(1)),
                    fonts(reader),
                    reader.getNumberOfPages(),
                    reader.getPageSize(1).getWidth(),
                    reader.getPageSize(1).getHeight());
        }
    }

    /// Without any white space, because a wrapped text is still the same text.
    static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    boolean says(String words) {
        return text.contains(squeeze(words));
    }

    /// `name encoding embedded` of every font in the file.
    private static List<String> fonts(PdfReader reader) {
        List<String> fonts = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary font && isTopFont(font)) {
                fonts.add(font.get(PdfName.BASEFONT) + " " + font.get(PdfName.ENCODING)
                        + (embedded(font) ? " embedded" : " missing"));
            }
        }
        return fonts;
    }

    private static boolean isTopFont(PdfDictionary font) {
        return PdfName.FONT.equals(font.get(PdfName.TYPE))
                && !PdfName.CIDFONTTYPE2.equals(font.get(PdfName.SUBTYPE));
    }

    private static boolean embedded(PdfDictionary font) {
        PdfArray children = font.getAsArray(PdfName.DESCENDANTFONTS);
        PdfDictionary face = children == null ? font : children.getAsDict(0);
        PdfDictionary descriptor = face.getAsDict(PdfName.FONTDESCRIPTOR);
        return descriptor != null && descriptor.get(PdfName.FONTFILE2) != null;
    }
}
