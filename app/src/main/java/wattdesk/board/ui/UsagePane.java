package wattdesk.board.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.board.UsageBar;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// Use over a span as a chart, with its sum and what it cost.
final class UsagePane extends VBox {

    /// How long the bars are.
    enum Span { DAY, MONTH }

    private final Words words;
    private final UsageChart chart = new UsageChart();
    private final Label sum = Nodes.named("usage-sum", "", "usage-sum");
    private final HBox legend = Nodes.row("usage-legend");
    private final Map<Span, ToggleButton> buttons = new EnumMap<>(Span.class);
    private final EmptyState nothing;
    private Span span = Span.DAY;

    UsagePane(Words words, Consumer<Span> chosen) {
        this.words = words;
        getStyleClass().addAll("card", "usage-card");
        HBox spans = Nodes.row("choices");
        for (Span each : Span.values()) {
            ToggleButton button = new ToggleButton(words.get(WordKey.of("span.", each)));
            button.setId("span-" + each.name().toLowerCase(Locale.ROOT));
            button.setGraphic(Nodes.label("Alt+" + key(each), "key"));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setFocusTraversable(false);
            button.setOnAction(_ -> chosen.accept(each));
            buttons.put(each, button);
            spans.getChildren().add(button);
        }
        nothing = new EmptyState(MaterialDesignC.CHART_BAR, words.get("usage.nothing"),
                words.get("usage.nothing.hint"));
        StackPane middle = new StackPane(chart, nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().setAll(Nodes.row("runs-head",
                Nodes.label(words.get("usage"), "card-title"), spans, Nodes.spring(), legend,
                Nodes.firm(sum)), middle);
    }

    static String key(Span span) {
        return switch (span) {
            case DAY -> "D";
            case MONTH -> "M";
        };
    }

    void show(Span shown, List<UsageBar> bars) {
        span = shown;
        buttons.forEach((each, button) -> button.setSelected(each == shown));
        Usage used = bars.stream().map(UsageBar::total).reduce(Usage.ZERO, Usage::plus);
        Money cost = bars.stream().map(UsageBar::cost).reduce(Money.ZERO, Money::plus);
        boolean any = used.thousandths() > 0;
        Nodes.present(chart, any);
        Nodes.present(nothing, !any);
        sum.setText(any ? words.get("usage.sum", kilo(used), Formats.yuan(cost)) : "");
        legend(bars);
        chart.show(bars, DateTimeFormatter.ofPattern(
                shown == Span.DAY ? "MM-dd" : "yyyy-MM", Locale.ROOT), this::said);
    }

    private void legend(List<UsageBar> bars) {
        Set<Band> bands = EnumSet.noneOf(Band.class);
        bars.forEach(bar -> bands.addAll(bar.byBand().keySet()));
        legend.getChildren().clear();
        if (bands.size() > 1) {
            for (Band band : bands) {
                Label dot = Nodes.label("", "band-dot", "band-"
                        + band.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                legend.getChildren().addAll(dot, Nodes.label(band(band), "caption"));
            }
        }
    }

    private String band(Band band) {
        return words.get(WordKey.of("band.", band));
    }

    private static String kilo(Usage usage) {
        return Formats.kWh(wattdesk.quantity.Energy.ofWh(usage.thousandths()));
    }

    private String said(UsageBar bar) {
        List<String> parts = new ArrayList<>();
        parts.add(words.get("usage.bar", DateTimeFormatter.ofPattern(
                span == Span.DAY ? "yyyy-MM-dd" : "yyyy-MM", Locale.ROOT).format(bar.start()),
                kilo(bar.total()), Formats.yuan(bar.cost())));
        if (bar.byBand().size() > 1) {
            for (Band band : Band.values()) {
                Usage used = bar.byBand().get(band);
                if (used != null) {
                    parts.add(band(band) + " " + kilo(used));
                }
            }
        }
        return String.join(" · ", parts);
    }

    Span span() {
        return span;
    }
}
