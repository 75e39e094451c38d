package wattdesk.board.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide texts are in one font, each measured once, and how they are cut to fit.
final class TextWidths {

    private static final String CUT = "…";
    private static final int MOST = 20_000;

    private final Map<String, Double> widths = new HashMap<>();
    private final Map<String, String> cut = new HashMap<>();
    private final Text ruler = new Text();

    TextWidths(Font font) {
        ruler.setFont(font);
    }

    double of(String text) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, measured -> {
            ruler.setText(measured);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    String fitting(String text, double room) {
        if (of(text) <= room) {
            return text;
        }
        if (cut.size() > MOST) {
            cut.clear();
        }
        return cut.computeIfAbsent(text + '\0' + (int) room, _ -> shortened(text, room));
    }

    private String shortened(String text, double room) {
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + CUT) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end) + CUT;
    }
}
