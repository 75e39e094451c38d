package wattdesk.pricing.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.ui.Nodes;

/// A day from midnight to midnight in its bands: colour, and the word where there is room for it.
final class DayBar extends Region {

    private static final double HEIGHT = 22;
    private static final double ROOM_AROUND_WORD = 6;

    private final BandWords words;
    private final Region cursor = new Region();
    private List<DayPainting.Block> blocks = List.of();
    private DayPainting.@Nullable Block selected;

    DayBar(BandWords words) {
        this.words = words;
        getStyleClass().add("day-bar");
        cursor.getStyleClass().add("day-cursor");
        cursor.setMouseTransparent(true);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    void show(List<DayPainting.Block> wanted) {
        if (wanted.equals(blocks)) {
            return;
        }
        blocks = wanted;
        getChildren().setAll(wanted.stream().map(this::block).toList());
        getChildren().add(cursor);
        requestLayout();
    }

    private Label block(DayPainting.Block block) {
        Label label = Nodes.label(words.word(block.band()), "band", style(block.band()));
        label.setAlignment(Pos.CENTER);
        label.setMinWidth(0);
        label.setUserData(block);
        label.setTextOverrun(OverrunStyle.CLIP);
        return label;
    }

    /// The style of a band; what is none is a hole.
    static String style(String band) {
        boolean known = List.of("SHARP", "PEAK", "FLAT", "VALLEY", "DEEP_VALLEY").contains(band);
        return known ? "band-" + band.toLowerCase(Locale.ROOT).replace('_', '-') : "band-hole";
    }

    /// Marks a stretch; null marks nothing.
    void select(DayPainting.@Nullable Block stretch) {
        selected = stretch;
        cursor.setVisible(stretch != null);
        requestLayout();
    }

    /// The minute under that place.
    int minuteAt(double x) {
        double share = Math.clamp(x / Math.max(1, getWidth()), 0, 1);
        return (int) Math.min(DayPainting.MINUTES - 1, share * DayPainting.MINUTES);
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(child -> {
            if (child instanceof Label label) {
                DayPainting.Block block =
                        (DayPainting.Block) Objects.requireNonNull(label.getUserData());
                place(label, block, 0);
                String word = words.word(block.band());
                label.setText(word);
                boolean fits = label.prefWidth(-1) + ROOM_AROUND_WORD <= label.getWidth();
                label.setText(fits ? word : "");
            }
        });
        if (selected != null) {
            place(cursor, selected, 1);
        }
    }

    private void place(Region region, DayPainting.Block block, double beyond) {
        double from = snapPositionX(getWidth() * block.from() / DayPainting.MINUTES);
        double to = snapPositionX(getWidth() * block.to() / DayPainting.MINUTES);
        region.resizeRelocate(from - beyond, -beyond, to - from + 2 * beyond,
                getHeight() + 2 * beyond);
    }
}
