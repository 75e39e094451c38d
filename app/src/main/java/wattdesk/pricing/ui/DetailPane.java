package wattdesk.pricing.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.VersionDraft;
import wattdesk.ui.Nodes;

/// The chosen tariff: its versions on a timeline, and what the chosen one says, in pictures.
final class DetailPane {

    private final PricingModel model;
    private final Words words;
    private final Label name = Nodes.named("tariff-title", "", "title");
    private final Label about = Nodes.paragraph("", "muted");
    private final FlowPane timeline = new FlowPane(8, 8);
    private final Label facts = Nodes.paragraph("", "muted");
    private final VBox pictures = Nodes.column("pictures");
    private final ScrollPane root;

    DetailPane(PricingModel model, Words words) {
        this.model = model;
        this.words = words;
        timeline.setId("timeline");
        about.setId("tariff-about");
        facts.setId("version-facts");
        root = new ScrollPane(Nodes.column("detail-column",
                Nodes.column("card", Nodes.row("head-row", Nodes.firm(name), about), timeline,
                        facts), pictures));
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setMinWidth(0);
        model.line.subscribe(this::show);
        model.item.subscribe(this::show);
    }

    private void show() {
        Line line = model.line.get();
        Nodes.present(root.getContent(), line != null);
        if (line == null) {
            return;
        }
        name.setText(line.name());
        about.setText(words.get("detail.about", line.id(), words.get(line.electricity()
                ? "commodity.electricity" : "commodity.water"), line.accounts()));
        List<Node> stops = new ArrayList<>();
        for (int i = 0; i < line.items().size(); i++) {
            stops.add(stop(line.items().get(i), i));
        }
        timeline.getChildren().setAll(stops);
        Line.Item chosen = model.chosen();
        if (chosen != null) {
            facts.setText(facts(chosen));
            pictures(chosen.typed(), line.electricity() ? "kWh" : "m³");
        }
    }

    private Node stop(Line.Item item, int place) {
        String state = switch (item) {
            case Line.Item.Version version -> version.state().name().toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            case Line.Item.Draft _ -> "draft";
        };
        String from = item.typed().effectiveFrom();
        Label when = Nodes.label(from.isBlank() ? words.get("detail.no-instant")
                : InstantText.write(from), "stop-when");
        Label word = Nodes.label(words.get("state." + state), "chip", tone(state));
        ToggleButton stop = new ToggleButton("", Nodes.column("stop", when, word));
        stop.setId("version-" + place);
        stop.getStyleClass().add("version-stop");
        stop.setSelected(place == model.item.get());
        stop.setFocusTraversable(false);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> {
            model.item.set(place);
            show();
        });
        return stop;
    }

    private static String tone(String state) {
        return switch (state) {
            case "in-force" -> "tone-good";
            case "waiting" -> "tone-waiting";
            case "draft" -> "tone-attention";
            default -> "tone-neutral";
        };
    }

    private String facts(Line.Item item) {
        return switch (item) {
            case Line.Item.Draft(VersionDraft draft) -> words.get("detail.draft", draft.author(),
                    day(draft.madeAt()), draft.changedBy(), day(draft.changedAt()));
            case Line.Item.Version(ReleasedVersion released, var _, var _) -> released(released);
        };
    }

    private static String day(Instant at) {
        return InstantText.write(Drafting.instant(at)).substring(0, 16);
    }

    private String released(ReleasedVersion version) {
        ReleasedVersion.Release release = version.release();
        if (release == null) {
            return words.get("detail.first");
        }
        RehearsalTotals totals = release.rehearsal();
        String rehearsed = totals.hasMonth() ? words.get("release.impact", totals.accounts(),
                totals.payingMore(), Signed.yuan(totals.difference()))
                : words.get("rehearsal.no-month");
        return words.get("detail.released", release.author(), release.releasedBy(),
                release.approvedBy(), day(release.at()), release.reason(), rehearsed);
    }

    private void pictures(TariffDraft.Version version, String unit) {
        StairsPicture stairs = new StairsPicture(words);
        stairs.setId("detail-stairs");
        stairs.show(version, unit);
        TariffDraft.Tiers tiers = version.tiers();
        String title = tiers == null ? words.get("detail.prices", unit)
                : words.get("detail.prices." + tiers.period().toLowerCase(Locale.ROOT), unit,
                        tiers.start());
        VBox prices = Nodes.column("card", Nodes.paragraph(title, "card-title"), stairs);
        if (version.bands().size() > 1) {
            prices.getChildren().add(new PriceTable(version, words));
        }
        pictures.getChildren().setAll(prices);
        TariffDraft.Calendar calendar = version.calendar();
        if (calendar != null) {
            pictures.getChildren().add(calendar(calendar));
        }
    }

    private Node calendar(TariffDraft.Calendar calendar) {
        VBox card = Nodes.column("card", Nodes.label(words.get("edit.calendar"), "card-title"));
        YearBar year = new YearBar(words);
        year.show(calendar.seasons(), -1);
        card.getChildren().add(year);
        for (int i = 0; i < calendar.seasons().size(); i++) {
            TariffDraft.Season season = calendar.seasons().get(i);
            WeekPicture week = new WeekPicture(words);
            week.show(season);
            card.getChildren().addAll(Nodes.label(words.get("detail.season",
                    YearBar.title(season, i, words), season.from(), season.to()), "muted"), week);
        }
        if (!calendar.holidays().isEmpty()) {
            card.getChildren().add(Nodes.paragraph(words.get("detail.holidays",
                    calendar.holidays().size(), String.join(" ", calendar.holidays())),
                    "caption"));
        }
        return card;
    }

    Region view() {
        return root;
    }
}
