package wattdesk.customer.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountOrder.NewHolder;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.PlanWords;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.quantity.AmountInput;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// One order: first what is asked, then every line of what it will do; only then it can be done.
final class OrderSheet extends AskingSheet {

    private final Words words;
    private final OrderKind kind;
    private final AccountFile file;
    private final Form form = new Form();
    private final VBox lines = Nodes.column("plan-lines");
    private final List<TextField> fields = new ArrayList<>();
    private final Map<String, TextField> registers = new LinkedHashMap<>();
    private final Map<String, CheckBox> kept = new LinkedHashMap<>();
    private final Button go;
    private @Nullable TextField amount;
    private @Nullable TextField reason;
    private @Nullable TextField holder;
    private @Nullable TextField phone;
    private @Nullable AccountPlan plan;
    private Runnable previewed = () -> { };
    private Runnable done = () -> { };

    OrderSheet(Words words, OrderKind kind, AccountFile file, Runnable back) {
        super("order-sheet", words.language());
        this.words = words;
        this.kind = kind;
        this.file = file;
        root().getStyleClass().add("wide-sheet");
        fill();
        lines.setId("plan");
        go = Nodes.mainButton("order-go", words.get("order.preview"), this::press);
        go.setDefaultButton(true);
        onEscape(back);
        Form.chain(this::press, fields.stream().filter(field -> !registers.containsValue(field))
                .toArray(Node[]::new));
        registers.values().forEach(field -> field.setOnAction(_ -> press()));
        lay(words.get("order.title", words.get(WordKey.of("act.", kind)), file.room().code(),
                        file.customer().name()),
                List.of(Nodes.paragraph(words.get(WordKey.of("order.means.", kind)), "muted"),
                        form, lines),
                Nodes.button("order-back", words.get("back"), "Esc", back), go);
    }

    private void fill() {
        if (kind.hasAmount()) {
            amount = text("order.amount", "");
        }
        if (kind == OrderKind.TRANSFER) {
            holder = text("order.holder", "");
            phone = text("order.phone", "");
            for (String what : List.of("balance", "deposit", "debts", "tiers")) {
                CheckBox box = form.row("", new CheckBox(words.get("order.keep." + what)));
                box.setId("order-keep-" + what);
                box.setSelected(what.equals("deposit"));
                box.selectedProperty().subscribe((was, now) -> changed());
                kept.put(what, box);
            }
        }
        if (kind.hasReason()) {
            reason = text("order.reason", "");
        }
        if (kind.ends()) {
            for (Meter meter : file.meters()) {
                TextField field = form.text("order-register-" + meter.number(),
                        words.get("order.register", Formats.meter(meter.number())), "");
                field.setPromptText(words.get("order.register.live"));
                watch(field);
                registers.put(meter.number(), field);
            }
        }
    }

    private TextField text(String key, String content) {
        TextField field = form.text(key.replace('.', '-'), words.get(key), content);
        watch(field);
        return field;
    }

    private void watch(TextField field) {
        fields.add(field);
        field.textProperty().subscribe((was, now) -> changed());
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

    /// The order as it was filled in, or the key of the field that is not.
    AccountOrder order() throws NotFilled {
        String account = file.number();
        return switch (kind) {
            case OPEN -> new AccountOrder.Open(account);
            case SUSPEND -> new AccountOrder.Suspend(account, typed(reason));
            case RESUME -> new AccountOrder.Resume(account, typed(reason));
            case TAKE_DEPOSIT -> new AccountOrder.TakeDeposit(account, money());
            case RETURN_DEPOSIT ->
                new AccountOrder.ReturnDeposit(account, money(), typed(reason));
            case CLOSE -> new AccountOrder.Close(account, figures(), typed(reason));
            case TRANSFER -> new AccountOrder.Transfer(account,
                    new NewHolder(typed(holder), typed(phone)),
                    new Takeover(keeps("balance"), keeps("deposit"), keeps("debts"),
                            keeps("tiers")), figures(), typed(reason));
        };
    }

    /// A field that holds nothing that can be used.
    static final class NotFilled extends Exception {
        final String field;

        NotFilled(String field) {
            super(field, null, false, false);
            this.field = field;
        }
    }

    private boolean keeps(String what) {
        CheckBox box = kept.get(what);
        return box != null && box.isSelected();
    }

    private static String typed(@Nullable TextField field) {
        return field == null ? "" : field.getText().strip();
    }

    private Money money() throws NotFilled {
        if (AmountInput.parse(typed(amount)) instanceof AmountInput.Amount(var money)) {
            return money;
        }
        throw new NotFilled(words.get("order.amount"));
    }

    private Map<String, Figures> figures() throws NotFilled {
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Map.Entry<String, TextField> each : registers.entrySet()) {
            String text = each.getValue().getText().strip();
            if (!text.isEmpty()) {
                figures.put(each.getKey(), figure(text, each.getKey()));
            }
        }
        return figures;
    }

    private Figures figure(String text, String meter) throws NotFilled {
        try {
            return Figures.ofTotal(Usage.parse(text));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new NotFilled(words.get("order.register", Formats.meter(meter)));
        }
    }

    /// Every line of it; from now on the main button does it.
    void show(AccountPlan ready) {
        plan = ready;
        PlanWords told = new PlanWords(words.language());
        lines.getChildren().clear();
        for (AccountPlan.Line line : ready.lines()) {
            Money money = line.amount();
            lines.getChildren().add(line(told.line(line), money == null ? ""
                    : Formats.yuan(money), "plan-line"));
        }
        Money drawer = ready.drawer();
        lines.getChildren().add(line(told.drawer(ready), drawer.isZero() ? "" : Formats.yuan(
                drawer.isNegative() ? drawer.negate() : drawer), "plan-total"));
        go.setText(words.get("order.do", words.get(WordKey.of("act.", kind)),
                file.room().code()));
        go.requestFocus();
    }

    private static Node line(String text, String money, String style) {
        Label left = Nodes.paragraph(text);
        left.setMaxWidth(Double.MAX_VALUE);
        javafx.scene.layout.HBox.setHgrow(left, javafx.scene.layout.Priority.ALWAYS);
        return Nodes.row(style, left, Nodes.firm(Nodes.label(money)));
    }

    @Nullable AccountPlan plan() {
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
        return fields.isEmpty() ? go : fields.getFirst();
    }
}
