package wattdesk.pricing.ui;

import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft;
import wattdesk.ui.Nodes;

/// Prices to be read: a row for each band, which fits wherever the tiers do.
final class PriceTable extends GridPane {

    PriceTable(TariffDraft.Version version, Words words) {
        getStyleClass().add("price-grid");
        BandWords bands = new BandWords(words);
        int row = 1;
        for (String band : version.bands()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("band-dot", DayBar.style(band));
            add(Nodes.row("price-head", dot, Nodes.firm(Nodes.label(bands.word(band), "muted"))),
                    0, row++);
        }
        for (int tier = 0; tier < version.prices().size(); tier++) {
            column(version, version.prices().get(tier), tier, words);
        }
    }

    private void column(
            TariffDraft.Version version, Map<String, String> prices, int tier, Words words) {
        if (version.tiers() != null) {
            right(words.get("edit.tier.number", tier + 1), "muted", tier + 1, 0);
        }
        int row = 1;
        for (String band : version.bands()) {
            right(prices.getOrDefault(band, ""), "number", tier + 1, row++);
        }
    }

    private void right(String text, String style, int column, int row) {
        Label label = Nodes.firm(Nodes.label(text, style));
        GridPane.setHalignment(label, HPos.RIGHT);
        add(label, column, row);
    }
}
