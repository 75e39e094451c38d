package wattdesk.pricing.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft.Season;
import wattdesk.ui.Nodes;

/// The year as a strip: its seasons, holes and overlaps, with the months below.
public final class YearBar extends Region {

    private static final double STRIP = 28;
    private static final double MONTHS = 18;
    private static final int[] FIRSTS = {
        0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335};

    private final Words words;
    private IntConsumer chosen = _ -> { };

    public YearBar(Words words) {
        this.words = words;
        getStyleClass().add("year-bar");
        setMinHeight(STRIP + MONTHS);
        setPrefHeight(STRIP + MONTHS);
        setMinWidth(0);
    }

    void onChosen(IntConsumer listener) {
        chosen = listener;
    }

    public void show(List<Season> seasons, int selected) {
        getChildren().setAll(YearStrip.of(seasons).stream()
                .map(stretch -> stretch(stretch, seasons, selected)).toList());
        for (int month = 0; month < FIRSTS.length; month++) {
            Label label = Nodes.label(words.get("year.month", month + 1), "month");
            label.setUserData(month);
            getChildren().add(label);
        }
        requestLayout();
    }

    private Label stretch(YearStrip.Stretch stretch, List<Season> seasons, int selected) {
        int index = stretch.season();
        Label label = Nodes.label(name(index, seasons), "season", style(index));
        if (index >= 0 && index == selected) {
            label.getStyleClass().add("season-chosen");
        }
        label.setAlignment(Pos.CENTER);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        label.setUserData(stretch);
        if (index >= 0) {
            label.setOnMouseClicked(_ -> chosen.accept(index));
        }
        return label;
    }

    private String name(int index, List<Season> seasons) {
        return switch (index) {
            case YearStrip.HOLE -> words.get("year.hole");
            case YearStrip.OVERLAP -> words.get("year.overlap");
            default -> title(seasons.get(index), index, words);
        };
    }

    /// A season's name, or its number while it has none.
    static String title(Season season, int index, Words words) {
        return season.name().isBlank() ? words.get("season.number", index + 1) : season.name();
    }

    private static String style(int index) {
        return index < 0 ? "season-trouble" : "season-" + index % 4;
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(child -> {
            switch (Objects.requireNonNull(child.getUserData())) {
                case YearStrip.Stretch(var from, var to, var _) -> {
                    double x = at(from);
                    child.resizeRelocate(x, 0, Math.max(2, at(to) - x), STRIP);
                }
                case Integer month -> {
                    int end = month + 1 < FIRSTS.length ? FIRSTS[month + 1] : YearStrip.DAYS;
                    double width = at(end) - at(FIRSTS[month]);
                    child.resizeRelocate(at(FIRSTS[month]), STRIP, width, MONTHS);
                    name((Label) child, month + 1, width);
                }
                default -> throw new IllegalStateException("what is " + child);
            }
        });
    }

    /// The figure alone where there is no room for the word.
    private void name(Label label, int month, double width) {
        label.setText(words.get("year.month", month));
        if (label.prefWidth(-1) > width) {
            label.setText(String.valueOf(month));
        }
    }

    private double at(int day) {
        return snapPositionX(getWidth() * day / YearStrip.DAYS);
    }
}
