package wattdesk.board.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import wattdesk.board.UsageBar;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.ui.Nodes;

/// Bars of use, the bands of a span on top of each other in the colours of the tariffs.
///
/// What each bar says is told by pointing at it; the scale stands at the left.
final class UsageChart extends Region {

    private static final double SCALE = 52;
    private static final double FOOT = 20;
    private static final double HEAD = 8;
    private static final double MOST_WIDE = 44;
    private static final double LEAST_LABEL = 34;
    private static final int GRID = 4;

    private final List<UsageBar> bars = new ArrayList<>();
    private final List<List<Region>> stacks = new ArrayList<>();
    private final List<Label> feet = new ArrayList<>();
    private final List<Label> scale = new ArrayList<>();
    private final List<Region> grid = new ArrayList<>();
    private long top = 1;

    UsageChart() {
        setId("usage-chart");
        getStyleClass().add("usage-chart");
        setMinHeight(90);
        setPrefHeight(150);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// `said` puts a bar into words.
    void show(List<UsageBar> shown, DateTimeFormatter foot, Function<UsageBar, String> said) {
        bars.clear();
        bars.addAll(shown);
        top = niceTop(shown.stream().mapToLong(bar -> bar.total().thousandths()).max().orElse(0));
        stacks.clear();
        feet.clear();
        scale.clear();
        grid.clear();
        for (int line = 0; line <= GRID; line++) {
            grid.add(styled("usage-grid"));
            scale.add(Nodes.label(mark(top * line / GRID), "usage-scale"));
        }
        for (UsageBar bar : shown) {
            stacks.add(stack(bar, said.apply(bar)));
            feet.add(Nodes.label(foot.format(bar.start()), "usage-foot"));
        }
        getChildren().setAll(grid);
        getChildren().addAll(scale);
        stacks.forEach(getChildren()::addAll);
        getChildren().addAll(feet);
        setAccessibleText(String.join("; ", shown.stream()
                .filter(bar -> bar.total().thousandths() > 0).map(said).toList()));
    }

    private static Region styled(String... styles) {
        Region region = new Region();
        region.getStyleClass().addAll(styles);
        return region;
    }

    private static List<Region> stack(UsageBar bar, String said) {
        List<Region> parts = new ArrayList<>();
        for (Band band : Band.values()) {
            if (bar.byBand().containsKey(band)) {
                Region part = styled("usage-part",
                        "band-" + band.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                Tooltip.install(part, new Tooltip(said));
                parts.add(part);
            }
        }
        return parts;
    }

    /// The next of 1, 2, 4, 5, 8 × 10ⁿ above: a scale that can be read.
    static long niceTop(long most) {
        long step = 1;
        while (step * 10 < most) {
            step *= 10;
        }
        for (int factor : new int[] {1, 2, 4, 5, 8, 10}) {
            if (step * factor >= most) {
                return Math.max(4, step * factor);
            }
        }
        return step * 10;
    }

    private static String mark(long thousandths) {
        String units = new Usage(thousandths).units();
        return units.contains(".") ? units.replaceFirst("\\.?0+$", "") : units;
    }

    @Override
    protected void layoutChildren() {
        double plot = getHeight() - FOOT - HEAD;
        for (int line = 0; line < grid.size(); line++) {
            double y = HEAD + plot - plot * line / GRID;
            grid.get(line).resizeRelocate(SCALE, Math.rint(y), getWidth() - SCALE, 1);
            Label mark = scale.get(line);
            double width = mark.prefWidth(-1);
            mark.resizeRelocate(SCALE - 6 - width, y - 8, width, 16);
        }
        double pitch = bars.isEmpty() ? 1 : (getWidth() - SCALE) / bars.size();
        double wide = Math.max(1, Math.min(MOST_WIDE, pitch * 0.72));
        int every = (int) Math.max(1, Math.ceil(LEAST_LABEL / pitch));
        for (int at = 0; at < bars.size(); at++) {
            double middle = SCALE + pitch * (at + 0.5);
            bar(at, Math.rint(middle - wide / 2), wide, plot);
            Label foot = feet.get(at);
            foot.setVisible(at % every == 0);
            double width = foot.prefWidth(-1);
            foot.resizeRelocate(middle - width / 2, getHeight() - FOOT + 2, width, 16);
        }
    }

    private void bar(int at, double x, double wide, double plot) {
        double bottom = HEAD + plot;
        int part = 0;
        for (Band band : Band.values()) {
            Usage used = bars.get(at).byBand().get(band);
            if (used != null) {
                double tall = plot * used.thousandths() / top;
                stacks.get(at).get(part++).resizeRelocate(x, bottom - tall, wide, tall);
                bottom -= tall;
            }
        }
    }
}
