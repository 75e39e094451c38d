package wattdesk.pricing.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.tariff.Band;
import wattdesk.tariff.TariffDraft;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// From when, in which bands; for a new tariff also its id and name.
final class BasicsCard implements Card {

    private final EditorModel model;
    private final Words words;
    private final BandWords bandWords;
    private final Fields fields = new Fields();
    private final Map<String, ToggleButton> bands = new LinkedHashMap<>();
    private final VBox root;

    BasicsCard(EditorModel model, Words words) {
        this.model = model;
        this.words = words;
        bandWords = new BandWords(words);
        Form form = new Form();
        if (model.fresh) {
            named(form);
        }
        TextField from = form.row(words.get("edit.from"), fields.field("effectiveFrom",
                () -> InstantText.write(model.version().effectiveFrom()),
                typed -> model.edit(v -> DraftEdits.from(v, InstantText.read(typed)))));
        from.setPromptText("2027-01-01 00:00");
        from.setMaxWidth(200);
        form.row(words.get("edit.bands"), bands());
        root = Nodes.column("card", form);
    }

    private void named(Form form) {
        TextField id = form.row(words.get("edit.id"), fields.field("id",
                () -> model.draft.get().id(), typed -> call(draft -> new TariffDraft(
                        typed.strip(), draft.name(), draft.commodity(), draft.versions()))));
        id.setPromptText("shop-2027");
        form.row(words.get("edit.name"), fields.field("name",
                () -> model.draft.get().name(), typed -> call(draft -> new TariffDraft(
                        draft.id(), typed.strip(), draft.commodity(), draft.versions()))));
        FlowPane kinds = new FlowPane(4, 4);
        for (String commodity : new String[] {"ELECTRICITY", "WATER"}) {
            ToggleButton kind = new ToggleButton(
                    words.get("commodity." + commodity.toLowerCase(Locale.ROOT)));
            kind.setId("kind-" + commodity.toLowerCase(Locale.ROOT));
            kind.setOnAction(_ -> call(draft -> new TariffDraft(
                    draft.id(), draft.name(), commodity, draft.versions())));
            model.draft.subscribe(draft -> kind.setSelected(
                    draft.commodity().equals(commodity)));
            kinds.getChildren().add(kind);
        }
        form.row(words.get("edit.commodity"), kinds);
    }

    private void call(UnaryOperator<TariffDraft> change) {
        TariffDraft next = change.apply(model.draft.get());
        model.call(next.id(), next.name(), next.commodity());
    }

    private Node bands() {
        FlowPane row = new FlowPane(4, 4);
        row.setId("bands");
        for (Band band : Band.values()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("band-dot", DayBar.style(band.name()));
            ToggleButton toggle = new ToggleButton(bandWords.word(band.name()), dot);
            toggle.setId("band-" + band.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setOnAction(_ -> model.edit(version ->
                    DraftEdits.band(version, band.name(), toggle.isSelected())));
            bands.put(band.name(), toggle);
            row.getChildren().add(toggle);
        }
        fields.anchor("bands", row.getChildren().getFirst());
        return row;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public void show() {
        fields.sync();
        bands.forEach((band, toggle) ->
                toggle.setSelected(model.version().bands().contains(band)));
    }

    @Override
    public Map<String, Node> anchors() {
        return fields.anchors();
    }
}
