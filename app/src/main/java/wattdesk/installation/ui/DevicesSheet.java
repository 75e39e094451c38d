package wattdesk.installation.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.installation.Device;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.MeterChange;
import wattdesk.installation.Validity;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// The meters of an account, or of the station: what each is, where it is, until when it is
/// verified, and what can be done with it.
final class DevicesSheet extends AskingSheet {

    private static final double ACCOUNT_HEIGHT = 180;
    private static final double ALL_HEIGHT = 330;
    private static final double WRAP = 900;

    private final Words words;
    private final DeviceWords told;
    private final Formats formats;
    private final Instant now;
    private final ObservableList<DeviceRow> all = FXCollections.observableArrayList();
    private final FilteredList<DeviceRow> shown = new FilteredList<>(all);
    private final TableView<DeviceRow> table = new TableView<>(shown);
    private final TextField filter = new TextField();

    /// What a person can do here, with the chosen rows.
    interface Actions {

        /// Begins the change of that meter, or goes on with it.
        void change(DeviceRow row);

        void order(OrderKind kind, List<DeviceRow> rows);

        void scan();

        void close();
    }

    /// Which rows are listed.
    private enum Which { IN_USE, DUE, IN_STOCK, RETIRED, EVERY }

    DevicesSheet(Words words, DeviceInteractor.Listed listed, Instant now, boolean mayManage,
            Actions actions) {
        super("devices-sheet", words.language());
        this.words = words;
        this.now = now;
        told = new DeviceWords(words.language());
        formats = new Formats(words.language());
        root().getStyleClass().add("meters-sheet");
        all.setAll(listed.rows());
        AccountCard whose = listed.whose();
        boolean ofAccount = whose != null;
        table(ofAccount ? ACCOUNT_HEIGHT : ALL_HEIGHT);
        List<Node> content = new ArrayList<>();
        if (!ofAccount) {
            content.add(head());
        }
        content.add(table);
        listed.drafts().forEach(draft -> content.add(draft(draft)));
        if (mayManage) {
            content.add(acts(ofAccount, actions));
        }
        Button back = Nodes.button("devices-close", words.get("back"), "Esc", actions::close);
        onEscape(actions::close);
        lay(whose == null ? words.get("devices.all") : words.get("devices.title",
                        whose.room().code(), whose.customer().name()),
                content, Nodes.spring(), back);
    }

    private Node head() {
        filter.setId("devices-filter");
        filter.setPromptText(words.get("devices.filter"));
        filter.setPrefColumnCount(20);
        Choice<Which> which = new Choice<>("devices-which", Arrays.asList(Which.values()),
                each -> words.get(WordKey.of("which.", each)));
        which.setMaxWidth(220);
        filter.textProperty().subscribe((was, text) -> narrow(text, which.getValue()));
        which.valueProperty().subscribe((was, chosen) -> narrow(filter.getText(), chosen));
        which.setValue(Which.EVERY);
        return Nodes.row("head-row", filter, which);
    }

    private void narrow(String text, @Nullable Which which) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(row -> fits(row, Objects.requireNonNullElse(which, Which.EVERY))
                && Stream.of(row.number(), where(row), row.device().meter().line(),
                        row.device().meter().profile())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    private static boolean fits(DeviceRow row, Which which) {
        return switch (which) {
            case EVERY -> true;
            case DUE -> row.validity().needsWork()
                    && row.device().state() != Device.State.RETIRED;
            case IN_USE -> row.device().state() == Device.State.HANGING;
            case IN_STOCK -> row.device().state() == Device.State.IN_STOCK;
            case RETIRED -> row.device().state() == Device.State.RETIRED;
        };
    }

    private void table(double height) {
        table.setId("devices");
        table.setPrefHeight(height);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        column("col.number", 116, row -> Formats.meter(row.number()), row -> null, false);
        column("col.where", 64, this::where, row -> null, false);
        column("col.kind", 66, row -> row.counts() == null ? "–"
                : words.get(WordKey.of("kind.", row.counts())), row -> null, false);
        column("col.due", 142, this::due, row -> Icons.of(tone(row.validity())), false);
        column("col.state", 58, row -> told.state(row.device().state()), row -> null, false);
        column("col.type", 126, row -> row.device().meter().profile(), row -> null, false);
        column("col.address", 186, row -> row.device().meter().line() + " · "
                + row.device().meter().address(), row -> null, false);
        column("col.ratio", 72, row -> row.device().ratio().ct() + "×"
                + row.device().ratio().pt(), row -> null, true);
        column("col.seen", 76, row -> row.seen() == null ? words.get("never")
                : formats.ago(row.seen(), now), row -> null, false);
        table.setPlaceholder(Nodes.label(words.get("devices.none"), "muted"));
        table.getSelectionModel().selectFirst();
    }

    private String where(DeviceRow row) {
        return row.device().room() == null ? "–" : row.device().room().code();
    }

    /// The date, and its word where it is not simply valid.
    private String due(DeviceRow row) {
        Validity validity = row.validity();
        String word = told.validity(validity);
        return switch (validity.word()) {
            case UNKNOWN -> word;
            case VALID -> row.device().due() + " " + word;
            case EXPIRES, EXPIRED -> word;
        };
    }

    private static Tone tone(Validity validity) {
        return switch (validity.word()) {
            case VALID -> Tone.GOOD;
            case EXPIRES -> Tone.ATTENTION;
            case EXPIRED -> Tone.DANGER;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private void column(String key, double width, Function<DeviceRow, String> text,
            Function<DeviceRow, @Nullable Node> shape, boolean figure) {
        TableColumn<DeviceRow, DeviceRow> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable DeviceRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
                setGraphic(empty || row == null ? null : shape.apply(row));
            }
        });
        if (figure) {
            column.setStyle("-fx-alignment: center-right;");
        }
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.6);
        table.getColumns().add(column);
    }

    private Node draft(MeterChange draft) {
        return Nodes.row("draft", Icons.of(Tone.WAITING), Nodes.paragraph(words.get(
                "devices.draft", Formats.meter(draft.old().number()),
                Formats.minute(draft.begunAt()), draft.operator()), "muted"));
    }

    private Node acts(boolean ofAccount, Actions actions) {
        FlowPane acts = new FlowPane();
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(WRAP);
        Button change = act(acts, "act.change", KeyCode.C, () -> chosen().stream().findFirst()
                .filter(row -> row.device().account() != null).ifPresent(actions::change));
        change.disableProperty().bind(table.getSelectionModel().selectedItemProperty()
                .map(row -> row.device().account() == null).orElse(true));
        for (OrderKind kind : OrderKind.values()) {
            if (kind.shownFor(ofAccount)) {
                Button button = act(acts, WordKey.of("act.", kind), kind.key(), () -> {
                    if (kind.fits(chosen())) {
                        actions.order(kind, chosen());
                    }
                });
                if (kind.needsRow()) {
                    button.disableProperty().bind(table.getSelectionModel()
                            .selectedItemProperty().map(row -> !kind.fits(List.of(row)))
                            .orElse(true));
                }
            }
        }
        if (!ofAccount) {
            Button scan = act(acts, "act.scan", KeyCode.L, actions::scan);
            scan.setDisable(false);
        }
        return acts;
    }

    private List<DeviceRow> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private Button act(FlowPane acts, String key, KeyCode code, Runnable run) {
        Button button = Nodes.firm(Nodes.button(key.replace('.', '-'), words.get(key),
                "Alt+" + code.getName(), run));
        acts.getChildren().add(button);
        onAlt(code, () -> {
            if (!button.isDisabled()) {
                run.run();
            }
        });
        return button;
    }

    /// Chooses that meter again.
    void choose(@Nullable String number) {
        shown.stream().filter(row -> row.number().equals(number)).findFirst().ifPresent(row -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
    }

    @Override
    public Node first() {
        return table;
    }
}
