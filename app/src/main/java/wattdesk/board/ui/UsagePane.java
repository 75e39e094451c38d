package wattdesk.board.ui;

import java.time.Instant;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.board.TodayUse;
import wattdesk.board.UsageBar;
import wattdesk.message.Words;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.sweep.Presence;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// Use of today, and over a span as a chart, with its sum and what it cost.
final class UsagePane extends VBox {

    /// How long the bars are.
    enum Span {
        HOUR("HH", "MM-dd HH:00"), DAY("MM-dd", "yyyy-MM-dd"), MONTH("yyyy-MM", "yyyy-MM");

        private final DateTimeFormatter foot;
        private final DateTimeFormatter full;

        Span(String foot, String full) {
            this.foot = DateTimeFormatter.ofPattern(foot, Locale.ROOT);
            this.full = DateTimeFormatter.ofPattern(full, Locale.ROOT);
        }

        String key() {
            return name().substring(0, 1);
        }
    }

    /// Of the chart itself.
    private static final double LEAST = 90;

    private final Words words;
    private final Formats formats;
    private final UsageChart chart = new UsageChart();
    private final Label sum = Nodes.named("usage-sum", "", "usage-sum");
    private final Label soFar = Nodes.named("usage-today", "", "usage-today");
    private final Label soFarAge = Nodes.named("usage-today-age", "", "caption");
    private final HBox legend = Nodes.row("usage-legend");
    private final Map<Span, ToggleButton> buttons = new EnumMap<>(Span.class);
    private final StackPane middle = new StackPane(chart);
    private Span span = Span.DAY;
    private Commodity counts = Commodity.ELECTRICITY;
    private @Nullable TodayUse today;

    UsagePane(Words words, Consumer<Span> chosen) {
        this.words = words;
        formats = new Formats(words.language());
        getStyleClass().addAll("card", "usage-card");
        HBox spans = Nodes.row("choices");
        for (Span each : Span.values()) {
            spans.getChildren().add(button(each, chosen));
        }
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(LEAST);
        FlowPane head = new FlowPane(12, 4, Nodes.row("runs-head",
                Nodes.firm(Nodes.label(words.get("usage"), "card-title")), spans),
                legend, Nodes.firm(sum));
        head.setMinHeight(USE_PREF_SIZE);
        FlowPane line = new FlowPane(12, 2, Nodes.firm(soFar), soFarAge);
        line.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, line, middle);
    }

    private ToggleButton button(Span each, Consumer<Span> chosen) {
        ToggleButton button = Nodes.firm(new ToggleButton(words.get(WordKey.of("span.", each))));
        button.setId("span-" + each.name().toLowerCase(Locale.ROOT));
        button.setGraphic(Nodes.label("Alt+" + each.key(), "key"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> chosen.accept(each));
        buttons.put(each, button);
        return button;
    }

    /// In what a commodity is counted.
    String unit(Commodity commodity) {
        return words.get(WordKey.of("unit.", commodity));
    }

    /// The day so far; null while nothing is known of it.
    void today(Commodity commodity, @Nullable TodayUse known, Instant now) {
        counts = commodity;
        today = known;
        tick(now);
    }

    void tick(Instant now) {
        TodayUse known = today;
        if (known == null) {
            soFar.setText(words.get("today.none"));
            soFarAge.setText(words.get("today.none.hint"));
            return;
        }
        Money cost = known.cost();
        soFar.setText(cost == null ? words.get("today.used", quantity(known.used()))
                : words.get("today.cost", quantity(known.used()), Formats.yuan(cost)));
        boolean old = known.upTo().plus(Presence.LATE_AFTER).isBefore(now);
        String span = words.get("today.span", Formats.clock(known.since()),
                Formats.clock(known.upTo()), formats.ago(known.upTo(), now));
        soFarAge.setText(old ? words.get("age.old", span) : span);
    }

    void show(Span shown, List<UsageBar> bars) {
        span = shown;
        buttons.forEach((each, button) -> button.setSelected(each == shown));
        Usage used = bars.stream().map(UsageBar::total).reduce(Usage.ZERO, Usage::plus);
        Money cost = bars.stream().map(UsageBar::cost).reduce(Money.ZERO, Money::plus);
        boolean any = used.thousandths() > 0;
        middle.getChildren().setAll(any ? chart : new EmptyState(MaterialDesignC.CHART_BAR,
                words.get(WordKey.of("usage.nothing.", shown)),
                words.get(WordKey.of("usage.hint.", shown))));
        sum.setText(!any ? "" : shown == Span.HOUR ? quantity(used)
                : words.get("usage.sum", quantity(used), Formats.yuan(cost)));
        legend(bars);
        chart.show(bars, shown.foot, this::said);
    }

    private void legend(List<UsageBar> bars) {
        Set<Band> bands = EnumSet.noneOf(Band.class);
        bars.forEach(bar -> bar.byBand().forEach((band, used) -> {
            if (used.thousandths() > 0) {
                bands.add(band);
            }
        }));
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

    /// kWh with two decimals, m³ with three.
    private String quantity(Usage usage) {
        return (counts == Commodity.WATER ? usage.units()
                : Formats.kWh(Energy.ofWh(usage.thousandths()))) + " " + unit(counts);
    }

    private String said(UsageBar bar) {
        List<String> parts = new ArrayList<>();
        String when = span.full.format(bar.start());
        parts.add(span == Span.HOUR ? words.get("usage.bar.hour", when, quantity(bar.total()))
                : words.get("usage.bar", when, quantity(bar.total()), Formats.yuan(bar.cost())));
        if (bar.byBand().size() > 1) {
            for (Band band : Band.values()) {
                Usage used = bar.byBand().get(band);
                if (used != null) {
                    parts.add(band(band) + " " + quantity(used));
                }
            }
        }
        return String.join(" · ", parts);
    }

    Span span() {
        return span;
    }
}
