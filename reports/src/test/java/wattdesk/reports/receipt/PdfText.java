package wattdesk.reports.receipt;

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
            if (object instanceof PdfDictionary font && PdfName.TYPE0.equals(font.get(PdfName.SUBTYPE))) {
                PdfDictionary child = font.getAsArray(PdfName.DESCENDANTFONTS).getAsDict(0);
                PdfDictionary descriptor = child.getAsDict(PdfName.FONTDESCRIPTOR);
                boolean embedded = descriptor.get(PdfName.FONTFILE2) != null;
                fonts.add(font.get(PdfName.BASEFONT) + " " + font.get(PdfName.ENCODING)
                        + (embedded ? " embedded" : " missing"));
            } else if (object instanceof PdfDictionary other && PdfName.FONT.equals(other.get(PdfName.TYPE))
                    && other.get(PdfName.FONTDESCRIPTOR) == null) {
                fonts.add(other.get(PdfName.BASEFONT) + " simple missing");
            }
        }
        return fonts;
    }
}
