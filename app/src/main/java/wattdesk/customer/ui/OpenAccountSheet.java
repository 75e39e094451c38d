package wattdesk.customer.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.metering.ProfileFacts;
import wattdesk.tariff.Tariff;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// Room, customer, account and meter in one sheet, with a test read.
final class OpenAccountSheet extends AskingSheet {

    private final Words words;
    private final Form fields = new Form();
    private final TextField room;
    private final TextField customer;
    private final TextField phone;
    private final Choice<Line> line;
    private final Choice<ProfileFacts> profile;
    private final TextField meter;
    private final TextField address;
    private final Choice<BillingMode> mode;
    private final Choice<Tariff> tariff;
    private final TextField used;
    private final TextField holder;
    private boolean fitting;
    private @Nullable BillingMode wantedMode;
    private @Nullable Tariff wantedTariff;
    private Runnable open = () -> { };
    private Runnable tryRead = () -> { };
    private Runnable cancel = () -> { };
    private Runnable preset = () -> { };

    OpenAccountSheet(Offered offered, Words words) {
        super("open-account", words.language());
        root().getStyleClass().add("wide-sheet");
        this.words = words;
        room = text("room", "3-1204");
        customer = text("customer", "");
        phone = text("phone", words.get("open.phone.none"));
        line = choice("line", offered.lines(), Line::name);
        profile = choice("profile", offered.types(), type -> type.called(words.language()));
        meter = text("meter", words.get("open.meter.plate"));
        address = text("address", words.get("open.address.same"));
        mode = choice("mode", List.of(), each -> words.get(WordKey.of("mode.", each)));
        tariff = choice("tariff", List.of(), Tariff::name);
        used = text("used", words.get("open.used.new"));
        holder = text("holder", words.get("open.holder.new"));
        Form.chain(() -> open.run(), room, customer, phone, line, profile, meter, address,
                mode, tariff, used, holder);
        profile.valueProperty().subscribe(type -> fit(offered, type));
        mode.setOnAction(_ -> remember());
        tariff.setOnAction(_ -> remember());
        onAlt(KeyCode.T, () -> tryRead.run());
        onAlt(KeyCode.E, () -> preset.run());
        Button back = Nodes.button("open-cancel", words.get("cancel"), "Esc", () -> cancel.run());
        Button test = Nodes.button("open-try", words.get("open.try"), "Alt+T",
                () -> tryRead.run());
        Button later = Nodes.button("open-preset", words.get("open.preset"), "Alt+E",
                () -> preset.run());
        Button go = Nodes.mainButton("open-go", words.get("open.go"), () -> open.run());
        go.setDefaultButton(true);
        lay(words.get("open.title"), List.of(fields), test, Nodes.spring(), back, later, go);
    }

    /// Only what a meter of that type can do is offered; what a person chose comes back with a type
    /// that can do it.
    private void fit(Offered offered, @Nullable ProfileFacts type) {
        fitting = true;
        mode.offer(type == null ? List.of() : offered.modes(type), wantedMode);
        tariff.offer(type == null ? List.of() : offered.tariffs(type), wantedTariff);
        fitting = false;
    }

    private void remember() {
        if (!fitting) {
            wantedMode = mode.getValue();
            wantedTariff = tariff.getValue();
        }
    }

    private TextField text(String name, String prompt) {
        TextField field = fields.text("open-" + name, words.get("open." + name), "");
        field.setPromptText(prompt);
        return field;
    }

    private <T> Choice<T> choice(String name, List<T> choices, Function<T, String> word) {
        Choice<T> box = fields.row(words.get("open." + name),
                new Choice<>("open-" + name, choices, word));
        box.getSelectionModel().selectFirst();
        return box;
    }

    /// Fills in what is known; what is not stays as proposed.
    void fill(OpenAccountForm known) {
        room.setText(known.room());
        meter.setText(known.meter());
        address.setText(known.address());
        line.getItems().stream().filter(each -> each.name().equals(known.line())).findFirst()
                .ifPresent(line::setValue);
        profile.getItems().stream().filter(each -> each.id().equals(known.profile())).findFirst()
                .ifPresent(profile::setValue);
    }

    OpenAccountForm form() {
        return new OpenAccountForm(room.getText(), customer.getText(), phone.getText(),
                meter.getText(), word(line.getValue(), Line::name),
                word(profile.getValue(), ProfileFacts::id), address.getText(),
                mode.getValue(), word(tariff.getValue(), Tariff::id), used.getText(),
                holder.getText());
    }

    private static <T> String word(@Nullable T chosen, Function<T, String> id) {
        return chosen == null ? "" : id.apply(chosen);
    }

    void onOpen(Runnable run) {
        open = run;
    }

    /// Enters it before it begins.
    void onPreset(Runnable run) {
        preset = run;
    }

    void onTry(Runnable run) {
        tryRead = run;
    }

    void onCancel(Runnable run) {
        cancel = run;
    }

    /// Where the field that is wrong waits to be put right, or what comes next for the next Enter.
    void point(String field) {
        Node next = Objects.requireNonNullElse(root().lookup("#open-" + field), room);
        next.requestFocus();
    }

    @Override
    public Node first() {
        return room;
    }
}
