package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.tariff.TariffDraft.Calendar;
import wattdesk.tariff.TariffDraft.Season;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// When which band holds: the year in seasons, the week of the chosen one, and the days that are
/// not what the week says.
final class CalendarCard implements Card {

    private static final List<List<String>> KINDS = List.of(List.of("ALL"),
            List.of("WORKDAY", "WEEKEND"), List.of("WORKDAY", "WEEKEND", "HOLIDAY"));
    private static final List<String> KIND_WORDS =
            List.of("days.alike", "days.weekends", "days.holidays");
    private static final double DAY_FIELD = 76;

    private final EditorModel model;
    private final Words words;
    private final BandWords bandWords;
    private final DayText dayText;
    private final YearBar year;
    private final WeekPicture week;
    private final FlowPane seasonRow = new FlowPane(8, 8);
    private final FlowPane kinds = new FlowPane(4, 4);
    private final FlowPane brushes = new FlowPane(4, 4);
    private final VBox days = Nodes.column("day-lines");
    private final Fields dates = new Fields();
    private final VBox root;
    private Fields fields = new Fields();
    private String shape = "";

    CalendarCard(EditorModel model, Words words) {
        this.model = model;
        this.words = words;
        bandWords = new BandWords(words);
        dayText = new DayText(bandWords);
        year = new YearBar(words);
        year.setId("year-bar");
        year.onChosen(model.season::set);
        week = new WeekPicture(words);
        week.setId("week");
        week.paintable((type, parts) ->
                model.editSeason(season -> DraftEdits.day(season, type, parts)));
        seasonRow.setAlignment(Pos.CENTER_LEFT);
        Button add = Nodes.button("add-season", words.get("edit.season.add"), "Alt+J",
                this::addSeason);
        root = Nodes.column("card",
                Nodes.row("head-row", Nodes.label(words.get("edit.calendar"), "card-title"),
                        Nodes.spring(), add),
                year, seasonRow, kinds, brushes, week,
                Nodes.paragraph(words.get("week.hint"), "caption"), days, dates());
        model.season.subscribe((_, _) -> {
            shape = "";
            show();
        });
    }

    void addSeason() {
        model.edit(version -> DraftEdits.addSeason(version, model.chosen(version)));
        Calendar calendar = model.version().calendar();
        model.season.set(calendar == null ? 0
                : Math.min(model.season.get() + 1, calendar.seasons().size() - 1));
    }

    private Node dates() {
        Form form = new Form();
        form.row(words.get("edit.holidays"), dates.field("calendar.holidays",
                () -> joined(true), typed -> dates(typed, true)));
        form.row(words.get("edit.workdays"), dates.field("calendar.makeupWorkdays",
                () -> joined(false), typed -> dates(typed, false)));
        return form;
    }

    private String joined(boolean holidays) {
        Calendar calendar = model.version().calendar();
        return calendar == null ? "" : String.join(" ",
                holidays ? calendar.holidays() : calendar.makeupWorkdays());
    }

    private void dates(String typed, boolean holidays) {
        Calendar calendar = model.version().calendar();
        if (calendar != null) {
            List<String> list = Arrays.stream(typed.strip().split("[\\s,，、;；]+"))
                    .filter(text -> !text.isEmpty()).toList();
            model.edit(version -> DraftEdits.dates(version,
                    holidays ? list : calendar.holidays(),
                    holidays ? calendar.makeupWorkdays() : list));
        }
    }

    @Override
    public void show() {
        Calendar calendar = model.version().calendar();
        Season season = model.chosenSeason();
        Nodes.present(root, calendar != null);
        if (calendar == null) {
            shape = "";
            return;
        }
        String wanted = calendar.seasons().size() + " " + model.season.get() + " "
                + model.version().bands() + (season == null ? "" : season.days().keySet());
        if (!wanted.equals(shape)) {
            shape = wanted;
            rebuild(season);
        }
        year.show(calendar.seasons(), model.chosen(model.version()));
        week.show(season);
        fields.sync();
        dates.sync();
    }

    private void rebuild(@Nullable Season season) {
        fields = new Fields();
        fields.anchor("calendar.seasons", year);
        seasonRow.getChildren().clear();
        kinds.getChildren().clear();
        days.getChildren().clear();
        brushes();
        if (season != null) {
            int index = model.chosen(model.version());
            seasonFields(index);
            kinds(season);
            season.days().keySet().forEach(type -> days.getChildren().add(dayLine(index, type)));
        }
    }

    private void seasonFields(int index) {
        String path = "calendar.seasons[" + index + "].";
        TextField name = season(path + "name", Season::name, (season, text) ->
                new Season(text, season.from(), season.to(), season.days()));
        name.setPromptText(words.get("season.number", index + 1));
        TextField from = season(path + "from", Season::from, (season, text) ->
                new Season(season.name(), text, season.to(), season.days()));
        TextField to = season(path + "to", Season::to, (season, text) ->
                new Season(season.name(), season.from(), text, season.days()));
        name.setPrefWidth(140);
        for (TextField day : List.of(from, to)) {
            day.setPrefWidth(DAY_FIELD);
            day.setPromptText("07-01");
        }
        Button away = Nodes.button("remove-season", words.get("edit.season.remove"), "", () ->
                model.edit(version -> DraftEdits.removeSeason(version, model.chosen(version))));
        away.getStyleClass().add("flat");
        seasonRow.getChildren().setAll(Nodes.label(words.get("edit.season"), "muted"), name,
                from, Nodes.label(words.get("edit.until"), "muted"), to, away);
    }

    /// Changes one text of a season.
    private interface SeasonText {
        Season put(Season season, String text);
    }

    private TextField season(
            String path, Function<Season, String> text, SeasonText change) {
        return fields.field(path, () -> {
            Season season = model.chosenSeason();
            return season == null ? "" : text.apply(season);
        }, typed -> model.editSeason(season -> change.put(season, typed.strip())));
    }

    private void kinds(Season season) {
        for (List<String> types : KINDS) {
            ToggleButton kind = new ToggleButton(words.get(KIND_WORDS.get(types.size() - 1)));
            kind.setId("days-" + types.size());
            kind.setSelected(season.days().size() == types.size());
            kind.setOnAction(_ -> model.editSeason(now -> DraftEdits.dayTypes(now, types)));
            kinds.getChildren().add(kind);
        }
    }

    private void brushes() {
        brushes.getChildren().clear();
        List<String> bands = model.version().bands();
        if (!bands.contains(model.brush.get()) && !bands.isEmpty()) {
            model.brush.set(bands.getFirst());
        }
        List<ToggleButton> all = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            String band = bands.get(i);
            Region dot = new Region();
            dot.getStyleClass().addAll("band-dot", DayBar.style(band));
            ToggleButton brush = new ToggleButton(bandWords.word(band) + "  " + (i + 1), dot);
            brush.setId("brush-" + band.toLowerCase(Locale.ROOT));
            brush.setSelected(band.equals(model.brush.get()));
            brush.setOnAction(_ -> {
                model.brush.set(band);
                week.brush(band);
                all.forEach(each -> each.setSelected(each.equals(brush)));
                week.requestFocus();
            });
            all.add(brush);
        }
        brushes.getChildren().setAll(all);
        brushes.getChildren().addFirst(Nodes.label(words.get("week.brush"), "muted"));
        brushes.setAlignment(Pos.CENTER_LEFT);
        week.brush(model.brush.get());
        week.figures(bands);
    }

    private Node dayLine(int index, String type) {
        String path = "calendar.seasons[" + index + "].days." + type;
        TextField line = fields.field(path, () -> {
            Season season = model.chosenSeason();
            return season == null ? "" : dayText.write(
                    season.days().getOrDefault(type, List.of()));
        }, typed -> model.editSeason(season ->
                DraftEdits.day(season, type, dayText.read(typed))));
        line.setPromptText(words.get("day.prompt"));
        HBox.setHgrow(line, Priority.ALWAYS);
        return Nodes.row("day-line",
                Nodes.label(words.get("day." + type.toLowerCase(Locale.ROOT)), "day-kind"), line);
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public Map<String, Node> anchors() {
        Map<String, Node> all = new LinkedHashMap<>(fields.anchors());
        all.putAll(dates.anchors());
        return all;
    }
}
