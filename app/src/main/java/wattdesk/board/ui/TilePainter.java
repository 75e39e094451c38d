package wattdesk.board.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import wattdesk.board.Rect;
import wattdesk.board.RoomTile;
import wattdesk.board.Sign;
import wattdesk.board.Zoom;

/// Draws one room into its rectangle; as much of it as the zoom has room for.
final class TilePainter {

    private static final String FACE = "Noto Sans SC";
    private static final String ICONS = "Material Design Icons";
    private static final double PAD = 7;
    private static final double LINE = 18;
    private static final double BADGE = 15;

    private final Swatches swatches;
    private final TileWords words;
    private final Font number = Font.font(FACE, FontWeight.BOLD, 13);
    private final Font plain = Font.font(FACE, 12);
    private final Font symbol = Font.font(ICONS, 15);
    private final TextWidths widths = new TextWidths(plain);
    private final TextWidths numbers = new TextWidths(number);
    private final Map<Sign, String> glyphs = new EnumMap<>(Sign.class);
    private final Map<Sign, String> briefs = new EnumMap<>(Sign.class);
    private final String offline = SignShapes.glyph(SignShapes.OFFLINE);
    private final String pending = SignShapes.glyph(SignShapes.PENDING);
    private Font dot = symbol;
    private int dotCell;

    TilePainter(Swatches swatches, TileWords words) {
        this.swatches = swatches;
        this.words = words;
        for (Sign sign : Sign.values()) {
            glyphs.put(sign, SignShapes.glyph(SignShapes.of(sign)));
            briefs.put(sign, words.brief(sign));
        }
    }

    /// The pen as every tile expects it.
    void begin(GraphicsContext pen, Zoom zoom) {
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        if (dotCell != zoom.cell()) {
            dotCell = zoom.cell();
            dot = Font.font(ICONS, zoom.cell());
        }
    }

    void paint(GraphicsContext pen, RoomTile tile, Rect at, Zoom zoom) {
        switch (zoom.kind()) {
            case DOT -> dot(pen, tile, at);
            case COMPACT -> compact(pen, tile, at);
            case TILE -> tile(pen, tile, at);
            case CARD -> {
                tile(pen, tile, at);
                pen.setFill(swatches.of(tile.sign()).ink());
                pen.setFont(plain);
                pen.fillText(widths.fitting(tile.customer(), at.width() - 2 * PAD),
                        at.x() + PAD, at.y() + PAD + LINE * 2.4);
            }
        }
    }

    private void dot(GraphicsContext pen, RoomTile tile, Rect at) {
        Swatches.Swatch swatch = swatches.of(tile.sign());
        pen.setFill(tile.offline() ? swatches.badge() : swatch.symbol());
        pen.setFont(dot);
        pen.fillText(tile.offline() ? offline : glyph(tile.sign()), at.x(),
                at.y() + at.height() / 2.0);
    }

    private String glyph(Sign sign) {
        return glyphs.getOrDefault(sign, "");
    }

    private void ground(GraphicsContext pen, Swatches.Swatch swatch, Rect at) {
        pen.setFill(swatch.edge());
        pen.fillRect(at.x(), at.y(), at.width(), at.height());
        pen.setFill(swatch.ground());
        pen.fillRect(at.x() + 1, at.y() + 1, at.width() - 2, at.height() - 2);
    }

    private void compact(GraphicsContext pen, RoomTile tile, Rect at) {
        Swatches.Swatch swatch = swatches.of(tile.sign());
        ground(pen, swatch, at);
        head(pen, tile, at, swatch, at.y() + at.height() / 2.0, 4);
    }

    private void head(GraphicsContext pen, RoomTile tile, Rect at, Swatches.Swatch swatch,
            double y, double pad) {
        pen.setFont(symbol);
        pen.setFill(tile.sign() == Sign.CUT ? swatch.ink() : swatch.symbol());
        pen.fillText(glyph(tile.sign()), at.x() + pad, y);
        double right = badges(pen, tile, at.right() - pad, y, swatch);
        double left = at.x() + pad + BADGE + 3;
        pen.setFont(number);
        pen.setFill(swatch.ink());
        pen.fillText(numbers.fitting(tile.room().number(), right - left), left, y);
    }

    private double badges(GraphicsContext pen, RoomTile tile, double right, double y,
            Swatches.Swatch swatch) {
        double at = right;
        Paint ink = tile.sign() == Sign.CUT ? swatch.ink() : swatches.badge();
        pen.setFill(ink);
        if (tile.offline()) {
            at -= BADGE;
            pen.fillText(offline, at, y);
        }
        if (tile.pending()) {
            at -= BADGE;
            pen.fillText(pending, at, y);
        }
        return at;
    }

    private void tile(GraphicsContext pen, RoomTile tile, Rect at) {
        Swatches.Swatch swatch = swatches.of(tile.sign());
        ground(pen, swatch, at);
        head(pen, tile, at, swatch, at.y() + PAD + LINE * 0.35, PAD);
        String balance = words.balance(tile);
        double y = at.y() + PAD + LINE * 1.4;
        double free = at.width() - 2 * PAD;
        pen.setFont(plain);
        if (tile.sign() != Sign.NORMAL || balance.isEmpty()) {
            String brief = briefs.getOrDefault(tile.sign(), "");
            pen.setFill(swatch.ink());
            pen.fillText(widths.fitting(brief, free), at.x() + PAD, y);
            free -= widths.of(brief) + 4;
        }
        double width = widths.of(balance);
        if (width <= free) {
            pen.setFill(tile.old() && tile.sign() != Sign.CUT ? swatches.old() : swatch.ink());
            pen.fillText(balance, at.right() - PAD - width, y);
        }
    }
}
