package wattdesk.printing;

import java.awt.image.BufferedImage;
import wattdesk.message.Language;

/// Makes the page that shows whether a printer draws everything that receipts need. It is no
/// receipt: it has no number and stands in no list.
public interface TestPages {

    /// For 80 mm.
    byte[] escPos(String printer, Language language);

    BufferedImage picture(String printer, Language language, int pixelsPerMillimetre);

    /// A4.
    byte[] pdf(String printer, Language language);
}
