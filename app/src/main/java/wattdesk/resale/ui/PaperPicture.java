package wattdesk.resale.ui;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A page as a PNG picture, made in the background and drawn on the screen.
final class PaperPicture {

    private final byte[] png;

    PaperPicture(byte[] png) {
        this.png = png;
    }

    InputStream open() {
        return new ByteArrayInputStream(png);
    }
}
