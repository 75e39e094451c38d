package wattdesk.reports.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;

/// A filled template. PDF and picture come from the same page, so the preview cannot lie.
public final class Sheet {

    private final JasperPrint print;

    Sheet(JasperPrint print) {
        this.print = print;
    }

    public byte[] pdf() {
        try {
            return JasperExportManager.exportReportToPdf(print);
        } catch (JRException e) {
            throw new IllegalStateException("cannot write PDF", e);
        }
    }

    /// First page as a picture.
    ///
    /// @param zoom pixels per point: 1 is 72 dpi
    public BufferedImage image(float zoom) {
        try {
            return (BufferedImage) JasperPrintManager.printPageToImage(print, 0, zoom);
        } catch (JRException e) {
            throw new IllegalStateException("cannot draw page", e);
        }
    }

    /// First page as a PNG file.
    public byte[] png(float zoom) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(zoom), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
