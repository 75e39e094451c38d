package wattdesk.installation.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.DeviceOrder;
import wattdesk.installation.DevicePlan;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.Fate;
import wattdesk.installation.FiguresText;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.metering.Line;
import wattdesk.metering.ProfileFacts;
import wattdesk.quantity.AmountInput;
import wattdesk.quantity.Money;
import wattdesk.tariff.Tariff;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// One order for meters: first what is asked, then every line of what it will do; only then it can
/// be done.
final class DeviceOrderSheet extends AskingSheet {

    private static final int MOST_LINES = 12;

    private final Words words;
    private final OrderKind kind;
    private final List<String> meters;
    private final Form form = new Form();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final VBox lines = Nodes.column("plan-lines");
    private final Button go;
    private @Nullable ComboBox<Line> line;
    private @Nullable ComboBox<ProfileFacts> profile;
    private @Nullable ComboBox<Fate> fate;
    private @Nullable ComboBox<Optional<Tariff>> tariff;
    private @Nullable DevicePlan plan;
    private Runnable previewed = () -> { };
    private Runnable done = () -> { };

    /// What it is asked for: of which meters; what fields hold in the beginning, on which line,
    /// and which types fit.
    record Asked(OrderKind kind, List<String> meters, Map<String, String> filled,
            String line, List<String> types) {
        Asked {
            meters = List.copyOf(meters);
            filled = Map.copyOf(filled);
            types = List.copyOf(types);
        }

        static Asked of(OrderKind kind, List<String> meters) {
            return new Asked(kind, meters, Map.of(), "", List.of());
        }
    }

    /// A field that holds nothing that can be used.
    static final class NotFilled extends Exception {
        final String field;

        NotFilled(String field) {
            super(field, null, false, false);
            this.field = field;
        }
    }

    DeviceOrderSheet(Words words, Asked asked, DeviceInteractor.Offered offered, Runnable back) {
        super("device-order", words.language());
        this.words = words;
        kind = asked.kind();
        meters = asked.meters();
        root().getStyleClass().add("wide-sheet");
        switch (kind) {
            case HANG -> hang(offered);
            case ADD_RANGE -> range(offered);
            case VERIFY -> text("due");
            case RATIO -> texts("ct", "pt", "register");
            case MOVE -> texts("to", "register", "held");
            case TAKE_OFF -> {
                fate(Fate.IN_STOCK);
                texts("register", "held");
            }
            case SHELVE -> fate(Fate.RETIRED);
        }
        if (kind.hasReason()) {
            text("reason");
        }
        asked.filled().forEach((name, content) -> field(name).setText(content));
        choose(asked, offered);
        lines.setId("device-plan");
        go = Nodes.mainButton("device-go", words.get("order.preview"), this::press);
        go.setDefaultButton(true);
        onEscape(back);
        Form.chain(this::press, order.toArray(Node[]::new));
        lay(words.get(WordKey.of("order.title.", kind), subject()), List.of(
                Nodes.paragraph(words.get(WordKey.of("order.means.", kind)), "muted"), form,
                lines), Nodes.button("device-back", words.get("back"), "Esc", back), go);
    }

    private String subject() {
        return meters.size() == 1 ? Formats.meter(meters.getFirst())
                : words.get("order.many", meters.size());
    }

    private void hang(DeviceInteractor.Offered offered) {
        what(offered);
        Choice<Optional<Tariff>> box = choice("tariff", List.of(), each ->
                each.map(Tariff::name).orElse(words.get("tariff.of-account")));
        tariff = box;
        Objects.requireNonNull(profile).valueProperty().subscribe(type ->
                box.offer(fitting(offered.tariffs(type)), box.getValue()));
        texts("to", "number", "address", "holder", "ct", "pt", "due");
    }

    /// That of the account first.
    private static List<Optional<Tariff>> fitting(List<Tariff> tariffs) {
        return Stream.concat(Stream.of(Optional.<Tariff>empty()),
                tariffs.stream().map(Optional::of)).toList();
    }

    private void range(DeviceInteractor.Offered offered) {
        what(offered);
        texts("from", "upto", "unit", "ct", "pt", "due", "at");
    }

    private void what(DeviceInteractor.Offered offered) {
        line = choice("line", offered.lines(), Line::name);
        profile = choice("profile", offered.types(), type -> type.called(words.language()));
    }

    private void choose(Asked asked, DeviceInteractor.Offered offered) {
        if (line != null) {
            offered.lines().stream().filter(each -> each.name().equals(asked.line()))
                    .forEach(line::setValue);
        }
        if (profile != null) {
            offered.types().stream().filter(each -> asked.types().contains(each.id()))
                    .findFirst().ifPresent(profile::setValue);
        }
    }

    private <T> Choice<T> choice(String name, List<T> things,
            java.util.function.Function<T, String> word) {
        Choice<T> box = form.row(words.get("field." + name),
                new Choice<>("device-" + name, things, word));
        box.getSelectionModel().selectFirst();
        box.valueProperty().subscribe((was, now) -> changed());
        order.add(box);
        return box;
    }

    private void fate(Fate first) {
        fate = choice("fate", Arrays.asList(Fate.values()),
                each -> words.get(WordKey.of("fate.", each)));
        fate.setValue(first);
    }

    private void texts(String... names) {
        for (String name : names) {
            text(name);
        }
    }

    private void text(String name) {
        TextField field = form.text("device-" + name, words.get("field." + name), "");
        field.setPromptText(words.get("prompt." + name));
        field.textProperty().subscribe((was, now) -> changed());
        fields.put(name, field);
        order.add(field);
    }

    /// What was shown is not what is asked any more.
    private void changed() {
        if (plan != null) {
            plan = null;
            lines.getChildren().clear();
            go.setText(words.get("order.preview"));
        }
    }

    private void press() {
        (plan == null ? previewed : done).run();
    }

    private TextField field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private String typed(String name) {
        TextField field = fields.get(name);
        return field == null ? "" : field.getText().strip();
    }

    /// `accounts` finds an account by what was typed.
    DeviceOrder order(String account) throws NotFilled {
        String reason = typed("reason");
        return switch (kind) {
            case HANG -> new DeviceOrder.Hang(new NewMeter(account, typed("number"), line(),
                    profile(), typed("address").isEmpty() ? typed("number") : typed("address"),
                    typed("holder").isEmpty() ? null : typed("holder"), ratio(), tariff()), due(),
                    reason);
            case VERIFY -> new DeviceOrder.Verify(meters, due(), reason);
            case RATIO -> new DeviceOrder.ChangeRatio(one(), ratio(), figures(), reason);
            case MOVE -> new DeviceOrder.MoveTo(one(), account, figures(), held(), reason);
            case TAKE_OFF -> new DeviceOrder.TakeOff(
                    one(), chosen(), figures(), held(), reason);
            case SHELVE -> new DeviceOrder.Shelve(one(), chosen(), reason);
            case ADD_RANGE -> new DeviceOrder.AddRange(typed("from"), typed("upto").isEmpty()
                    ? typed("from") : typed("upto"), line(), profile(),
                    typed("unit").isEmpty() ? null : Integer.valueOf(whole("unit")), ratio(),
                    due(), typed("at").isEmpty() ? null : typed("at"));
        };
    }

    /// What was typed to find the account of a move.
    String account() {
        return typed("to");
    }

    private String one() {
        return meters.getFirst();
    }

    private String line() {
        Line chosen = line == null ? null : line.getValue();
        return chosen == null ? "" : chosen.name();
    }

    private String profile() {
        ProfileFacts chosen = profile == null ? null : profile.getValue();
        return chosen == null ? "" : chosen.id();
    }

    /// Null takes the one that the account has for what the meter counts.
    private @Nullable String tariff() {
        Optional<Tariff> named = tariff == null ? Optional.empty() : tariff.getValue();
        return named.map(Tariff::id).orElse(null);
    }

    private Fate chosen() {
        return fate == null ? Fate.IN_STOCK : fate.getValue();
    }

    private Ratio ratio() throws NotFilled {
        return new Ratio(typed("ct").isEmpty() ? 1 : whole("ct"),
                typed("pt").isEmpty() ? 1 : whole("pt"));
    }

    private int whole(String name) throws NotFilled {
        try {
            return Integer.parseInt(typed(name));
        } catch (NumberFormatException e) {
            throw new NotFilled(name);
        }
    }

    private @Nullable LocalDate due() throws NotFilled {
        try {
            return typed("due").isEmpty() ? null : LocalDate.parse(typed("due"));
        } catch (DateTimeException e) {
            throw new NotFilled("due");
        }
    }

    private @Nullable Figures figures() throws NotFilled {
        String text = typed("register");
        try {
            return text.isEmpty() ? null
                    : FiguresText.parse(text.contains("=") ? text : "TOTAL=" + text);
        } catch (IllegalArgumentException e) {
            throw new NotFilled("register");
        }
    }

    private @Nullable Money held() throws NotFilled {
        return money("held", typed("held"));
    }

    /// Nothing at all is null, 0.00 is nothing.
    static @Nullable Money money(String field, String text) throws NotFilled {
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("0+(\\.0{1,2})?")) {
            return Money.ZERO;
        }
        if (AmountInput.parse(text) instanceof AmountInput.Amount(var money)) {
            return money;
        }
        throw new NotFilled(field);
    }

    void notFilled(NotFilled wrong) {
        say(Message.of("installation", "WD-6574", words.get("field." + wrong.field)));
        field(wrong.field).requestFocus();
    }

    /// Every line of it, or so many of a long list; from now on the main button does it.
    void show(DevicePlan ready) {
        plan = ready;
        DeviceWords told = new DeviceWords(words.language());
        lines.getChildren().clear();
        ready.lines().stream().limit(MOST_LINES).forEach(each ->
                lines.getChildren().add(Nodes.row("plan-line",
                        Nodes.paragraph(told.line(each)))));
        if (ready.lines().size() > MOST_LINES) {
            lines.getChildren().add(Nodes.row("plan-line", Nodes.paragraph(words.get(
                    "order.more", ready.lines().size() - MOST_LINES,
                    told.line(ready.lines().getLast())))));
        }
        go.setText(words.get(WordKey.of("order.do.", kind), kind == OrderKind.HANG
                ? Formats.meter(typed("number")) : subject(), ready.lines().size()));
        go.requestFocus();
    }

    @Nullable DevicePlan plan() {
        return plan;
    }

    void onPreview(Runnable run) {
        previewed = run;
    }

    void onDone(Runnable run) {
        done = run;
    }

    @Override
    public Node first() {
        return order.getFirst();
    }
}
