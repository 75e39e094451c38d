package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft.Part;
import wattdesk.tariff.TariffDraft.Season;
import wattdesk.ui.Nodes;

/// A week × 24 hours in bands, and the holidays below where they differ. Painted on with the mouse
/// or with the arrow keys and figures where somebody listens; days of one kind change together.
public final class WeekPicture extends VBox {

    private static final int SNAP = 30;
    private static final String[] ROWS = {
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"};
    private static final int FIRST_WEEKEND = 5;
    private static final int HOLIDAY = 7;

    private final List<DayBar> bars = new ArrayList<>();
    private final List<Node> lines = new ArrayList<>();
    private final WeekKeys keys;
    private BiConsumer<String, List<Part>> painter = (_, _) -> { };
    private @Nullable Season season;
    private String brush = "";

    public WeekPicture(Words words) {
        BandWords bandWords = new BandWords(words);
        getStyleClass().add("week");
        getChildren().add(scale());
        for (String row : ROWS) {
            DayBar bar = new DayBar(bandWords);
            HBox line = line(words.get("day." + row), bar);
            bars.add(bar);
            lines.add(line);
            getChildren().add(line);
        }
        keys = new WeekKeys(this);
    }

    private static HBox line(String word, Node bar) {
        Label label = Nodes.label(word, "week-day");
        HBox line = Nodes.row("week-line", label, bar);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return line;
    }

    private Node scale() {
        return line("", new HourScale());
    }

    /// Lets it be painted on; `done` hears the kind of day and its new segments.
    void paintable(BiConsumer<String, List<Part>> done) {
        painter = done;
        for (int i = 0; i < bars.size(); i++) {
            int row = i;
            DayBar bar = bars.get(i);
            int[] start = new int[1];
            bar.setOnMousePressed(event -> {
                requestFocus();
                start[0] = bar.minuteAt(event.getX());
                keys.at(row, start[0] / SNAP);
                stroke(row, start[0], event, false);
            });
            bar.setOnMouseDragged(event -> stroke(row, start[0], event, false));
            bar.setOnMouseReleased(event -> stroke(row, start[0], event, true));
        }
        keys.listen();
    }

    /// What the figures 1–5 paint.
    void figures(List<String> bands) {
        keys.bands(bands);
    }

    void brush(String band) {
        brush = band;
    }

    String brush() {
        return brush;
    }

    public void show(@Nullable Season shown) {
        season = shown;
        for (int row = 0; row < bars.size(); row++) {
            bars.get(row).show(painting(row).blocks());
        }
        Nodes.present(lines.get(HOLIDAY), shown != null && shown.days().containsKey("HOLIDAY"));
    }

    int rows() {
        return lines.get(HOLIDAY).isVisible() ? HOLIDAY + 1 : HOLIDAY;
    }

    /// The kind of day that a row belongs to in this season.
    String type(int row) {
        if (season == null || season.days().containsKey("ALL")) {
            return "ALL";
        }
        if (row == HOLIDAY) {
            return "HOLIDAY";
        }
        return row < FIRST_WEEKEND ? "WORKDAY" : "WEEKEND";
    }

    private DayPainting painting(int row) {
        return DayPainting.of(season == null ? List.of()
                : season.days().getOrDefault(type(row), List.of()));
    }

    private void stroke(int row, int start, MouseEvent event, boolean done) {
        int end = bars.get(row).minuteAt(event.getX());
        int from = Math.min(start, end) / SNAP * SNAP;
        int to = (Math.max(start, end) / SNAP + 1) * SNAP;
        if (done) {
            paint(row, from, to, brush);
        } else if (!brush.isEmpty()) {
            bars.get(row).show(painting(row).paint(from, to, brush).blocks());
        }
    }

    /// Whole days of that kind, from one minute to before the other.
    void paint(int row, int from, int to, String band) {
        if (!band.isEmpty() && season != null) {
            painter.accept(type(row), painting(row).paint(from, to, band).parts());
        }
    }

    void select(int row, DayPainting.@Nullable Block stretch) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).select(i == row ? stretch : null);
        }
    }
}
