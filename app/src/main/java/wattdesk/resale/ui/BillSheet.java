package wattdesk.resale.ui;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.resale.SupplierBill;
import wattdesk.tariff.Commodity;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// Asks for a bill of the supplier, or for the right figures of one that was typed wrongly.
final class BillSheet extends AskingSheet {

    private final TextField from;
    private final TextField to;
    private final TextField usage;
    private final TextField amount;
    private final TextField note;
    private final Choice<Commodity> commodity;
    private final @Nullable SupplierBill wrong;

    BillSheet(Words words, @Nullable SupplierBill wrong, Runnable back,
            Consumer<SupplierBill> keep) {
        super("bill-sheet", words.language());
        this.wrong = wrong;
        Form form = new Form();
        commodity = form.row(words.get("bill.commodity"), new Choice<>("bill-commodity",
                List.of(Commodity.values()), each -> words.get("commodity." + each.name()
                        .toLowerCase(Locale.ROOT))));
        commodity.getSelectionModel().select(
                wrong == null ? Commodity.ELECTRICITY : wrong.commodity());
        from = form.text("bill-from", words.get("bill.from"), day(wrong, SupplierBill::from));
        from.setPromptText("2026-10-01");
        to = form.text("bill-to", words.get("bill.to"), day(wrong, SupplierBill::to));
        to.setPromptText("2026-10-31");
        usage = form.text("bill-usage", words.get("bill.usage"),
                wrong == null ? "" : wrong.usage().units());
        amount = form.text("bill-amount", words.get("bill.amount"),
                wrong == null ? "" : wrong.amount().yuan());
        note = form.text("bill-note", words.get("bill.note"), wrong == null ? "" : wrong.note());
        Runnable go = () -> typed().ifPresentOrElse(keep,
                () -> say(Message.of("resale", "WD-6270")));
        Form.chain(go, commodity, from, to, usage, amount, note);
        lay(words.get(wrong == null ? "bill.title" : "bill.title.again"), List.of(form),
                Nodes.button("bill-back", words.get("back"), "Esc", back),
                Nodes.mainButton("bill-keep", words.get("bill.keep"), go));
    }

    private static String day(
            @Nullable SupplierBill bill, Function<SupplierBill, LocalDate> day) {
        return bill == null ? "" : day.apply(bill).toString();
    }

    private Optional<SupplierBill> typed() {
        try {
            return Optional.of(new SupplierBill(UUID.randomUUID(), commodity.getValue(),
                    LocalDate.parse(from.getText().strip()), LocalDate.parse(to.getText().strip()),
                    Usage.parse(usage.getText().strip()), money(amount.getText().strip()),
                    note.getText().strip(), wrong == null ? null : wrong.id()));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Money money(String yuan) {
        return Money.ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    @Override
    public Node first() {
        return from;
    }
}
