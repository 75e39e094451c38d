package wattdesk.installation.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.LineMatch;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.LineSearch;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Looks for meters on a line and lays what answers beside what is filed; what nobody filed is
/// given to a room, an account or stock from here.
final class ScanSheet extends AskingSheet {

    private static final double HEIGHT = 240;

    private final Words words;
    private final DeviceWords told;
    private final Choice<Line> line;
    private final Choice<String> protocol;
    private final TextField from;
    private final TextField upto;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label asking = Nodes.named("scan-asking", "", "muted");
    private final ObservableList<LineMatch> matches = FXCollections.observableArrayList();
    private final TableView<LineMatch> table = new TableView<>(matches);
    private final Button go;
    private final Button stop;

    /// What a person can do here.
    interface Actions {

        void search(ScanSheet sheet);

        void cancel();

        /// Of the chosen one that nobody filed: at an account, or into stock.
        void hang(ScanSheet sheet, LineMatch match);

        void stock(ScanSheet sheet, LineMatch match);

        void close();
    }

    ScanSheet(Words words, DeviceInteractor.Offered offered, Actions actions) {
        super("scan-sheet", words.language());
        this.words = words;
        told = new DeviceWords(words.language());
        root().getStyleClass().add("meters-sheet");
        Form form = new Form();
        line = form.row(words.get("field.line"),
                new Choice<>("scan-line", offered.lines(), Line::name));
        line.getSelectionModel().selectFirst();
        protocol = form.row(words.get("scan.protocol"), new Choice<>(
                "scan-protocol", offered.protocols(), Function.identity()));
        protocol.getSelectionModel().selectFirst();
        from = form.text("scan-from", words.get("scan.from"), "");
        from.setPromptText(words.get("scan.everywhere"));
        upto = form.text("scan-upto", words.get("scan.upto"), "");
        Form.chain(() -> actions.search(this), line, protocol, from, upto);
        bar.setId("scan-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        table();
        Button hang = forUnknown("scan-hang", "scan.hang", KeyCode.H,
                match -> actions.hang(this, match));
        Button stock = forUnknown("scan-stock", "scan.stock", KeyCode.S,
                match -> actions.stock(this, match));
        stop = Nodes.button("scan-stop", words.get("scan.stop"), "Alt+X", actions::cancel);
        onAlt(KeyCode.X, actions::cancel);
        Button back = Nodes.button("scan-close", words.get("back"), "Esc", actions::close);
        onEscape(actions::close);
        go = Nodes.mainButton("scan-go", words.get("scan.go"), () -> actions.search(this));
        go.setDefaultButton(true);
        stop.setDisable(true);
        lay(words.get("scan.title"), List.of(
                Nodes.paragraph(words.get("scan.means"), "muted"), form, bar, asking, table),
                hang, stock, Nodes.spring(), stop, back, go);
    }

    private void table() {
        table.setId("scan-found");
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Nodes.label(words.get("scan.nothing"), "muted"));
        column("scan.col.match", 150, match -> told.match(match.kind()),
                match -> Icons.of(tone(match.kind())));
        column("scan.col.address", 130, match -> match.found() == null
                ? Objects.requireNonNull(match.filed()).meter().address()
                : match.found().address() + (match.found().doubled() ? " !" : ""), match -> null);
        column("scan.col.number", 140, match -> match.found() == null
                || match.found().number() == null ? "–"
                : Formats.meter(match.found().number()), match -> null);
        column("scan.col.filed", 190, ScanSheet::filed, match -> null);
        column("scan.col.types", 220, match -> match.found() == null ? ""
                : String.join(", ", match.found().profiles()), match -> null);
    }

    private static String filed(LineMatch match) {
        return match.filed() == null ? "–" : Formats.meter(match.filed().number())
                + (match.filed().room() == null ? "" : " · " + match.filed().room().code());
    }

    private static Tone tone(LineMatch.Kind kind) {
        return switch (kind) {
            case KNOWN -> Tone.GOOD;
            case UNKNOWN -> Tone.WAITING;
            case ELSEWHERE -> Tone.ATTENTION;
            case NUMBER_DIFFERS -> Tone.DANGER;
            case NOT_FOUND -> Tone.UNKNOWN;
        };
    }

    private void column(String key, double width, Function<LineMatch, String> text,
            Function<LineMatch, @Nullable Node> shape) {
        TableColumn<LineMatch, LineMatch> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable LineMatch match, boolean empty) {
                super.updateItem(match, empty);
                setText(empty || match == null ? null : text.apply(match));
                setGraphic(empty || match == null ? null : shape.apply(match));
            }
        });
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private Button forUnknown(String id, String key, KeyCode code,
            java.util.function.Consumer<LineMatch> act) {
        Button button = Nodes.button(id, words.get(key), "Alt+" + code.getName(), () -> {
            LineMatch match = table.getSelectionModel().getSelectedItem();
            if (match != null && given(match)) {
                act.accept(match);
            }
        });
        button.disableProperty().bind(table.getSelectionModel().selectedItemProperty()
                .map(match -> !given(match)).orElse(true));
        onAlt(code, button::fire);
        return button;
    }

    /// Only what nobody filed, and what says who it is.
    private static boolean given(LineMatch match) {
        return match.kind() == LineMatch.Kind.UNKNOWN && match.found() != null
                && !match.found().doubled();
    }

    String line() {
        return line.getValue() == null ? "" : line.getValue().name();
    }

    String protocol() {
        return Objects.requireNonNullElse(protocol.getValue(), "");
    }

    /// Null where nothing was typed.
    @Nullable Long from() throws DeviceOrderSheet.NotFilled {
        return address(from, "from");
    }

    @Nullable Long upto() throws DeviceOrderSheet.NotFilled {
        return address(upto, "upto");
    }

    private static @Nullable Long address(TextField field, String name)
            throws DeviceOrderSheet.NotFilled {
        String text = field.getText().strip();
        try {
            return text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new DeviceOrderSheet.NotFilled(name);
        }
    }

    void notFilled(DeviceOrderSheet.NotFilled wrong) {
        say(Message.of("installation", "WD-6574", words.get("scan." + wrong.field)));
    }

    /// While it runs only stopping can be asked for.
    void running(boolean now) {
        go.setDisable(now);
        stop.setDisable(!now);
        if (now) {
            hush();
            matches.clear();
            stop.requestFocus();
        } else {
            asking.setText("");
            bar.setProgress(0);
        }
    }

    void show(LineSearch.Progress progress) {
        bar.setProgress(progress.total() == 0 ? 0
                : (double) progress.done() / progress.total());
        asking.setText(words.get("scan.asking", progress.asking(), progress.done(),
                progress.total(), progress.found()));
    }

    void show(List<LineMatch> found) {
        matches.setAll(found);
        table.getSelectionModel().selectFirst();
        table.requestFocus();
    }

    @Override
    public Node first() {
        return line;
    }
}
