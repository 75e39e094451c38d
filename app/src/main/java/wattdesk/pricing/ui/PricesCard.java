package wattdesk.pricing.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft.Tiers;
import wattdesk.tariff.TariffDraft.Version;
import wattdesk.ui.Nodes;

/// Tiers and prices: a table of tier × band, and the staircase that it makes.
final class PricesCard implements Card {

    private static final double FIELD = 84;

    private final EditorModel model;
    private final Words words;
    private final BandWords bandWords;
    private final GridPane grid = new GridPane();
    private final StairsPicture stairs;
    private final FlowPane periods = new FlowPane(4, 4);
    private final Button add;
    private final VBox root;
    private Fields fields = new Fields();
    private String shape = "";

    PricesCard(EditorModel model, Words words) {
        this.model = model;
        this.words = words;
        bandWords = new BandWords(words);
        stairs = new StairsPicture(words);
        grid.getStyleClass().add("price-grid");
        grid.setId("price-grid");
        add = Nodes.button("add-tier", words.get("edit.tier.add"), "Alt+T",
                () -> model.edit(DraftEdits::addTier));
        ScrollPane wide = new ScrollPane(grid);
        wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        wide.setMinHeight(Region.USE_PREF_SIZE);
        wide.setFocusTraversable(false);
        root = Nodes.column("card", Nodes.label(words.get("edit.prices"), "card-title"),
                periods, wide, add, stairs);
    }

    private void periods(Version version) {
        Tiers tiers = version.tiers();
        periods.getChildren().clear();
        for (String period : new String[] {"", "MONTH", "YEAR"}) {
            String name = period.isEmpty() ? "none" : period.toLowerCase(Locale.ROOT);
            ToggleButton choice = new ToggleButton(words.get("tiers." + name));
            choice.setId("tiers-" + name);
            choice.setSelected(period.equals(tiers == null ? "" : tiers.period()));
            choice.setOnAction(_ -> model.edit(v -> DraftEdits.period(v, period)));
            periods.getChildren().add(choice);
        }
        periods.setAlignment(Pos.CENTER_LEFT);
        if (tiers != null) {
            TextField start = fields.field("tiers.start",
                    () -> Objects.requireNonNull(model.version().tiers()).start(),
                    typed -> model.edit(v -> DraftEdits.start(v, typed.strip())));
            start.setPrefWidth(FIELD);
            periods.getChildren().addAll(
                    Nodes.label(words.get("tiers.start"), "muted"), start);
        }
    }

    @Override
    public void show() {
        Version version = model.version();
        Tiers tiers = version.tiers();
        String wanted = version.bands() + (tiers == null ? ""
                : tiers.period() + tiers.steps().stream().map(step -> step.upTo() == null).toList())
                + model.isElectricity();
        if (!wanted.equals(shape)) {
            shape = wanted;
            rebuild(version);
        }
        fields.sync();
        Nodes.present(add, tiers != null);
        stairs.show(version, unit());
    }

    private String unit() {
        return model.isElectricity() ? "kWh" : "m³";
    }

    private void rebuild(Version version) {
        fields = new Fields();
        grid.getChildren().clear();
        periods(version);
        Tiers tiers = version.tiers();
        int column = tiers == null ? 0 : 2;
        if (tiers != null) {
            grid.add(head(words.get("edit.tier")), 0, 0);
            grid.add(head(words.get("edit.up-to", unit())), 1, 0);
        }
        for (String band : version.bands()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("band-dot", DayBar.style(band));
            String word = version.bands().size() == 1
                    ? words.get("edit.price", unit()) : bandWords.word(band);
            grid.add(Nodes.row("price-head", dot, head(word)), column++, 0);
        }
        int rows = tiers == null ? 1 : tiers.steps().size();
        for (int tier = 0; tier < rows; tier++) {
            row(version, tiers == null ? List.of() : tiers.steps().stream()
                    .map(step -> step.upTo() == null).toList(), tier);
        }
    }

    private static Node head(String text) {
        return Nodes.firm(Nodes.label(text, "muted"));
    }

    private void row(Version version, List<Boolean> endless, int tier) {
        boolean tiered = !endless.isEmpty();
        if (tiered) {
            grid.add(Nodes.firm(Nodes.label(words.get("edit.tier.number", tier + 1))), 0,
                    tier + 1);
            grid.add(endless.get(tier) ? Nodes.label(words.get("stairs.beyond"), "muted")
                    : limit(tier), 1, tier + 1);
        }
        int column = tiered ? 2 : 0;
        for (String band : version.bands()) {
            grid.add(price(tier, band), column++, tier + 1);
        }
        if (tiered && !endless.get(tier)) {
            Button away = Nodes.button("remove-tier-" + tier, words.get("edit.tier.remove"), "",
                    () -> model.edit(v -> DraftEdits.removeTier(v, tier)));
            away.getStyleClass().add("flat");
            grid.add(away, column, tier + 1);
        }
    }

    private TextField limit(int tier) {
        TextField field = fields.field("tiers.steps[" + tier + "].upTo",
                () -> limit(model.version(), tier),
                typed -> model.edit(v -> DraftEdits.limit(v, tier, typed.strip())));
        return figure(field);
    }

    private static String limit(Version version, int tier) {
        Tiers tiers = version.tiers();
        return tiers == null || tier >= tiers.steps().size() ? ""
                : Objects.requireNonNullElse(tiers.steps().get(tier).upTo(), "");
    }

    private TextField price(int tier, String band) {
        TextField field = fields.field("prices[" + tier + "]." + band,
                () -> tier < model.version().prices().size()
                        ? model.version().prices().get(tier).getOrDefault(band, "") : "",
                typed -> model.edit(v -> DraftEdits.price(v, tier, band, typed.strip())));
        return figure(field);
    }

    private static TextField figure(TextField field) {
        field.setPrefWidth(FIELD);
        field.setMinWidth(FIELD * 0.75);
        field.setAlignment(Pos.CENTER_RIGHT);
        return field;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public Map<String, Node> anchors() {
        return fields.anchors();
    }
}
