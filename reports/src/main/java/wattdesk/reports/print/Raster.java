package wattdesk.reports.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import wattdesk.reports.font.Fonts;

/// A line drawn as black dots, for characters that the printer's font lacks. Every character
/// stands in the cell where the printer would have put it.
final class Raster {

    private static final int EM = 24;
    private static final int LINE = 30;
    private static final int BASELINE = 22;
    private static final int DARK = 128;

    private final BufferedImage image;
    private final int scale;
    private int x;
    private int y;

    private Raster(List<Run> runs, int dots) {
        scale = runs.stream().anyMatch(Run::big) ? 2 : 1;
        int columns = runs.stream().mapToInt(Run::columns).sum();
        int lines = Math.max(1, Math.ceilDiv(columns * Paper.DOTS_PER_COLUMN, dots));
        image = new BufferedImage(dots, LINE * scale * lines, BufferedImage.TYPE_BYTE_GRAY);
    }

    /// Draws `runs` on paper of `dots` width, broken at its edge like the printer does.
    static Raster of(List<Run> runs, int dots) {
        Raster raster = new Raster(runs, dots);
        Graphics2D pen = raster.image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, raster.width(), raster.rows());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        runs.forEach(run -> raster.draw(run, pen));
        pen.dispose();
        return raster;
    }

    int rows() {
        return image.getHeight();
    }

    int bytesPerRow() {
        return Math.ceilDiv(width(), Byte.SIZE);
    }

    /// One bit per dot, row by row, most significant bit first, 1 is black.
    byte[] bits() {
        byte[] bits = new byte[bytesPerRow() * rows()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < width(); column++) {
                if (image.getRaster().getSample(column, row, 0) < DARK) {
                    int mask = 0x80 >> (column % Byte.SIZE);
                    bits[row * bytesPerRow() + column / Byte.SIZE] |= (byte) mask;
                }
            }
        }
        return bits;
    }

    private int width() {
        return image.getWidth();
    }

    private void draw(Run run, Graphics2D pen) {
        int size = run.big() ? 2 : 1;
        Fonts face = run.bold() ? Fonts.BOLD : Fonts.REGULAR;
        pen.setFont(face.awt().deriveFont((float) EM * size));
        int baseline = BASELINE * size + EM * (scale - size);
        for (int code : run.text().codePoints().toArray()) {
            int cell = Cells.width(code) * Paper.DOTS_PER_COLUMN * size;
            if (x + cell > width()) {
                x = 0;
                y += LINE * scale;
            }
            glyph(pen, code, cell, y + baseline);
            x += cell;
        }
    }

    /// Centres a character in its cell; one that is wider (`m`, `W`, bold digits) is squeezed.
    private void glyph(Graphics2D pen, int code, int cell, int baseline) {
        Font font = pen.getFont();
        String text = Character.toString(code);
        int width = pen.getFontMetrics().stringWidth(text);
        if (width > cell) {
            double squeeze = (double) cell / width;
            pen.setFont(font.deriveFont(AffineTransform.getScaleInstance(squeeze, 1)));
        }
        pen.drawString(text, x + Math.max(0, cell - width) / 2, baseline);
        pen.setFont(font);
    }
}
