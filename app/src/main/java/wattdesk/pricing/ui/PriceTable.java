package wattdesk.pricing.ui;

import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft;
import wattdesk.ui.Nodes;

/// Prices by tier and band, to be read.
final class PriceTable extends GridPane {

    PriceTable(TariffDraft.Version version, Words words) {
        getStyleClass().add("price-grid");
        BandWords bands = new BandWords(words);
        int column = 1;
        for (String band : version.bands()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("band-dot", DayBar.style(band));
            add(Nodes.row("price-head", dot, Nodes.label(bands.word(band), "muted")),
                    column++, 0);
        }
        for (int tier = 0; tier < version.prices().size(); tier++) {
            row(version, version.prices().get(tier), tier, words);
        }
    }

    private void row(
            TariffDraft.Version version, Map<String, String> prices, int tier, Words words) {
        if (version.tiers() != null) {
            add(Nodes.label(words.get("edit.tier.number", tier + 1), "muted"), 0, tier + 1);
        }
        int column = 1;
        for (String band : version.bands()) {
            Label price = Nodes.firm(Nodes.label(prices.getOrDefault(band, ""), "number"));
            GridPane.setHalignment(price, HPos.RIGHT);
            add(price, column++, tier + 1);
        }
    }
}
