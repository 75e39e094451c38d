package wattdesk.slip;

import java.awt.image.BufferedImage;

/// Makes the papers of a slip. `copy` is 0 for the original, n for the n-th reprint.
public interface SlipMaker {

    /// A4, as many pages as it needs.
    byte[] pdf(Slip slip, int copy);

    /// The first page; `zoomPercent` 100 is 72 dots per inch.
    BufferedImage picture(Slip slip, int copy, int zoomPercent);

    /// The same as a PNG file.
    byte[] png(Slip slip, int copy, int zoomPercent);

    /// For a thermal printer.
    byte[] escPos(Slip slip, int copy);
}
