package wattdesk.installation.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.Fate;
import wattdesk.installation.FiguresText;
import wattdesk.installation.MeterChange;
import wattdesk.installation.NewDevice;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// The guided change of a meter: five steps below each other, each with what it did; one is asked
/// for. Everything is kept step by step, so leaving loses nothing.
final class ChangeSheet extends AskingSheet {

    private final Words words;
    private final View view;
    private final ChangeFacts facts;
    private final Form form = new Form();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final Button go;
    private @Nullable ComboBox<Line> line;
    private @Nullable ComboBox<ProfileFacts> profile;
    private @Nullable ComboBox<Fate> fate;

    /// Where the change stands: the step that is asked for (from 1), whether its registers are
    /// written by hand, and what confirming would do once nothing is missing. `old` is what is
    /// filed of the device that goes.
    record View(MeterChange change, Meter old, int step, boolean byHand,
            ChangeStep.@Nullable Preview preview) {}

    /// What a person can do here.
    interface Actions {

        /// The main thing of the step.
        void go(ChangeSheet sheet);

        /// Asks for that step, with registers by hand or read.
        void step(int step, boolean byHand);

        void giveUp(ChangeSheet sheet);

        void back();
    }

    ChangeSheet(Words words, View view, DeviceInteractor.Offered offered, Actions actions) {
        super("change-sheet", words.language());
        this.words = words;
        this.view = view;
        facts = new ChangeFacts(words, view);
        root().getStyleClass().add("change-sheet");
        fill(offered);
        List<Node> content = new ArrayList<>();
        if (view.step() == 1) {
            content.add(Nodes.paragraph(words.get("change.means"), "muted"));
        }
        for (int step = 1; step <= ChangeFacts.STEPS; step++) {
            content.add(step(step));
            if (step == view.step()) {
                content.addAll(facts.asked());
                content.add(form);
            }
        }
        go = Nodes.mainButton("change-go", facts.button(), () -> actions.go(this));
        go.setDefaultButton(true);
        Form.chain(go::fire, order.toArray(Node[]::new));
        lay(words.get("change.title", view.change().room(),
                Formats.meter(view.change().old().number())), content, buttons(actions));
    }

    private Node[] buttons(Actions actions) {
        List<Node> buttons = new ArrayList<>();
        buttons.add(Nodes.button("change-give-up", words.get("change.give-up"), "Alt+G",
                () -> actions.giveUp(this)));
        onAlt(KeyCode.G, () -> actions.giveUp(this));
        if (view.step() == 1 || view.step() == 4) {
            boolean hand = !view.byHand();
            Runnable other = () -> actions.step(view.step(), hand);
            buttons.add(Nodes.button("change-hand",
                    words.get(hand ? "change.by-hand" : "change.by-reading"), "Alt+D", other));
            onAlt(KeyCode.D, other);
        }
        for (int step = 1; step < view.step(); step++) {
            int to = step;
            onAlt(KeyCode.valueOf("DIGIT" + step), () -> actions.step(to, false));
        }
        Button back = Nodes.button("change-back", words.get("change.later"), "Esc", actions::back);
        onEscape(actions::back);
        buttons.add(Nodes.spring());
        buttons.add(back);
        buttons.add(go);
        buttons.stream().filter(Button.class::isInstance)
                .forEach(button -> Nodes.firm((Button) button));
        return buttons.toArray(Node[]::new);
    }

    /// A step with its shape, its number and, where it is done, what it did.
    private Node step(int step) {
        boolean done = step < view.step();
        boolean now = step == view.step();
        Label name = Nodes.named("change-step-" + step,
                facts.name(step), now ? "title-name" : done ? "plain" : "muted");
        Label key = Nodes.firm(Nodes.label(done ? "Alt+" + step : "", "key"));
        Label did = Nodes.paragraph(done ? facts.did(step) : "", "caption");
        did.setId("change-did-" + step);
        return Nodes.row("change-step",
                Icons.of(done ? Tone.GOOD : now ? Tone.WAITING : Tone.NEUTRAL),
                Nodes.firm(name), did, Nodes.spring(), key);
    }

    private void fill(DeviceInteractor.Offered offered) {
        switch (view.step()) {
            case 1 -> {
                if (view.byHand()) {
                    text("register", "");
                    text("balance", "");
                }
            }
            case 2 -> ending();
            case 3 -> fresh(offered);
            case 4 -> {
                if (view.byHand()) {
                    text("register", "");
                }
            }
            default -> text("reason", view.change().reason());
        }
    }

    private void ending() {
        fate = choice("fate", Arrays.asList(Fate.values()),
                each -> words.get(WordKey.of("fate.", each)));
        fate.setValue(view.change().old().becomes());
        Usage added = view.change().old().added();
        text("added", added.thousandths() == 0 ? "" : added.units());
        text("added-reason", view.change().old().addedReason());
    }

    private void fresh(DeviceInteractor.Offered offered) {
        NewDevice filed = view.change().fresh();
        NewMeter was = filed == null ? null : filed.meter();
        String on = was == null ? view.old().line() : was.line();
        String type = was == null ? view.old().profile() : was.profile();
        line = choice("line", offered.lines(), Line::name);
        offered.lines().stream().filter(each -> each.name().equals(on))
                .forEach(line::setValue);
        profile = choice("profile", offered.types(), each -> each.called(words.language()));
        offered.types().stream().filter(each -> each.id().equals(type))
                .forEach(profile::setValue);
        text("number", was == null ? "" : was.number());
        text("address", was == null ? "" : was.address());
        text("holder", was == null || was.customerNumber() == null ? ""
                : was.customerNumber());
        Ratio ratio = was == null ? view.change().old().ratio() : was.ratio();
        text("ct", String.valueOf(ratio.ct()));
        text("pt", String.valueOf(ratio.pt()));
        text("due", filed == null || filed.due() == null ? "" : filed.due().toString());
    }

    private <T> Choice<T> choice(String name, List<T> things,
            java.util.function.Function<T, String> word) {
        Choice<T> box = form.row(words.get("field." + name),
                new Choice<>("change-" + name, things, word));
        box.getSelectionModel().selectFirst();
        order.add(box);
        return box;
    }

    private void text(String name, String content) {
        TextField field = form.text("change-" + name, words.get("field." + name), content);
        field.setPromptText(words.get("prompt." + name));
        fields.put(name, field);
        order.add(field);
    }

    View view() {
        return view;
    }

    String typed(String name) {
        TextField field = fields.get(name);
        return field == null ? "" : field.getText().strip();
    }

    Figures figures() throws DeviceOrderSheet.NotFilled {
        String text = typed("register");
        try {
            return FiguresText.parse(text.contains("=") ? text : "TOTAL=" + text);
        } catch (IllegalArgumentException e) {
            throw new DeviceOrderSheet.NotFilled("register");
        }
    }

    @Nullable Money balance() throws DeviceOrderSheet.NotFilled {
        return DeviceOrderSheet.money("balance", typed("balance"));
    }

    Usage added() throws DeviceOrderSheet.NotFilled {
        try {
            return typed("added").isEmpty() ? Usage.ZERO : Usage.parse(typed("added"));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DeviceOrderSheet.NotFilled("added");
        }
    }

    Fate chosenFate() {
        return fate == null ? Fate.RETIRED : fate.getValue();
    }

    NewMeter meter() throws DeviceOrderSheet.NotFilled {
        Line on = line == null ? null : line.getValue();
        ProfileFacts type = profile == null ? null : profile.getValue();
        return new NewMeter(view.change().account(), typed("number"), on == null ? "" : on.name(),
                type == null ? "" : type.id(),
                typed("address").isEmpty() ? typed("number") : typed("address"),
                typed("holder").isEmpty() ? null : typed("holder"),
                new Ratio(whole("ct"), whole("pt")));
    }

    private int whole(String name) throws DeviceOrderSheet.NotFilled {
        try {
            return typed(name).isEmpty() ? 1 : Integer.parseInt(typed(name));
        } catch (NumberFormatException e) {
            throw new DeviceOrderSheet.NotFilled(name);
        }
    }

    @Nullable LocalDate due() throws DeviceOrderSheet.NotFilled {
        try {
            return typed("due").isEmpty() ? null : LocalDate.parse(typed("due"));
        } catch (DateTimeException e) {
            throw new DeviceOrderSheet.NotFilled("due");
        }
    }

    void notFilled(DeviceOrderSheet.NotFilled wrong) {
        say(Message.of("installation", "WD-6574", words.get("field." + wrong.field)));
        Objects.requireNonNull(fields.get(wrong.field)).requestFocus();
    }

    @Override
    public Node first() {
        return order.isEmpty() ? go : order.getFirst();
    }
}
