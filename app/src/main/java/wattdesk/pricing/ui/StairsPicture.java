package wattdesk.pricing.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft.Step;
import wattdesk.tariff.TariffDraft.Tiers;
import wattdesk.tariff.TariffDraft.Version;
import wattdesk.ui.Nodes;

/// Tiers as a staircase: as wide as their limits, as high as their prices; with bands, a column for
/// each.
public final class StairsPicture extends Region {

    private static final double HEIGHT = 148;
    private static final double FOOT = 20;
    private static final double HEAD = 20;
    private static final double GAP = 4;
    private static final double LEAST_HEIGHT = 3;
    private static final double WIDEST_COLUMN = 64;
    /// What is without end is drawn this much of what lies before it.
    private static final double ENDLESS = 0.4;
    private static final double LEAST_SHARE = 0.12;

    private final Words words;
    private List<Stair> stairs = List.of();

    public StairsPicture(Words words) {
        this.words = words;
        getStyleClass().add("stairs");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    /// One step: its share of the width, and what it costs in the bands that could be read.
    private record Stair(double share, double highest, Region block, Label price, Label limit,
            Map<Region, Double> columns) {}

    public void show(Version version, String unit) {
        List<Double> shares = shares(version);
        double top = version.prices().stream().flatMap(row -> row.values().stream())
                .mapToDouble(StairsPicture::figure).max().orElse(0);
        List<Stair> drawn = new ArrayList<>();
        for (int tier = 0; tier < shares.size(); tier++) {
            Map<String, String> prices = tier < version.prices().size()
                    ? version.prices().get(tier) : Map.of();
            drawn.add(stair(version, tier, shares.get(tier), prices, Math.max(top, 0.0001), unit));
        }
        stairs = drawn;
        getChildren().clear();
        drawn.forEach(stair -> {
            getChildren().add(stair.block());
            getChildren().addAll(stair.columns().keySet());
            getChildren().addAll(stair.price(), stair.limit());
        });
        requestLayout();
    }

    private Stair stair(Version version, int tier, double share, Map<String, String> prices,
            double top, String unit) {
        boolean single = version.bands().size() <= 1;
        Region block = new Region();
        block.getStyleClass().addAll("stair", single ? "stair-" + Math.min(tier, 3)
                : "stair-ground");
        Map<Region, Double> columns = new LinkedHashMap<>();
        if (!single) {
            version.bands().forEach(band -> {
                Region column = new Region();
                column.getStyleClass().addAll("stair-column", DayBar.style(band));
                columns.put(column, figure(prices.getOrDefault(band, "")) / top);
            });
        }
        Label price = Nodes.label(range(prices), "stair-price");
        price.setAlignment(Pos.BOTTOM_CENTER);
        Label limit = Nodes.label(limit(version.tiers(), tier, unit), "stair-limit");
        limit.setAlignment(Pos.CENTER);
        double highest = prices.values().stream().mapToDouble(StairsPicture::figure).max()
                .orElse(0) / top;
        return new Stair(share, highest, block, price, limit, columns);
    }

    private String limit(@Nullable Tiers tiers, int tier, String unit) {
        if (tiers == null) {
            return words.get("stairs.all");
        }
        String upTo = tiers.steps().get(tier).upTo();
        return upTo == null ? words.get("stairs.beyond")
                : words.get("stairs.up-to", upTo, unit);
    }

    /// "0.5380", or the lowest and the highest of the bands.
    private static String range(Map<String, String> prices) {
        List<String> known = prices.values().stream().filter(price -> figure(price) >= 0
                && !price.isBlank()).sorted((a, b) -> Double.compare(figure(a), figure(b)))
                .toList();
        if (known.isEmpty()) {
            return "?";
        }
        String low = known.getFirst();
        return low.equals(known.getLast()) ? low : low + "–" + known.getLast();
    }

    /// 0 for what is no figure: it is drawn, not reckoned with.
    static double figure(String text) {
        try {
            return Math.max(0, new BigDecimal(text.strip()).doubleValue());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<Double> shares(Version version) {
        Tiers tiers = version.tiers();
        if (tiers == null || tiers.steps().isEmpty()) {
            return List.of(1.0);
        }
        List<Double> widths = new ArrayList<>();
        double before = 0;
        for (Step step : tiers.steps()) {
            double limit = figure(Objects.requireNonNullElse(step.upTo(), ""));
            double width = step.upTo() == null ? before * ENDLESS : limit - before;
            widths.add(Math.max(width, 0));
            before = Math.max(before, limit);
        }
        double whole = Math.max(widths.stream().mapToDouble(w -> w).sum(), 0.0001);
        List<Double> atLeast = widths.stream()
                .map(width -> Math.max(width / whole, LEAST_SHARE)).toList();
        double sum = atLeast.stream().mapToDouble(w -> w).sum();
        return atLeast.stream().map(width -> width / sum).toList();
    }

    @Override
    protected void layoutChildren() {
        double room = getHeight() - FOOT - HEAD;
        double x = 0;
        for (Stair stair : stairs) {
            double width = getWidth() * stair.share();
            double height = Math.max(8, room * stair.highest());
            double foot = getHeight() - FOOT;
            stair.block().resizeRelocate(x, foot - height, width - 2, height);
            stair.price().resizeRelocate(x, foot - height - HEAD, width - 2, HEAD);
            stair.limit().resizeRelocate(x, foot, width - 2, FOOT);
            columns(stair, x, width, room, foot);
            x += width;
        }
    }

    /// The bands of a step beside each other, in its middle.
    private static void columns(Stair stair, double x, double width, double room, double foot) {
        int count = Math.max(1, stair.columns().size());
        double each = Math.min(WIDEST_COLUMN, (width - 2 - GAP) / count - GAP);
        double at = x + (width - 2 - count * (each + GAP) + GAP) / 2;
        for (Map.Entry<Region, Double> column : stair.columns().entrySet()) {
            double height = Math.max(LEAST_HEIGHT, room * column.getValue());
            column.getKey().resizeRelocate(at, foot - height, Math.max(1, each), height);
            at += each + GAP;
        }
    }
}
