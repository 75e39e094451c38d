package wattdesk.vending.ui.counter;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;
import wattdesk.vending.SaleSteps.Step;
import wattdesk.vending.ui.StandingTone;
import wattdesk.vending.ui.counter.Ticket.End;

/// One sale on its way: whose it is, the steps as they happen, and the end in full words.
final class TicketLine extends VBox {

    private static final double NARROWEST_NAME = 80;
    /// What the icon and the amount beside a name take.
    private static final double REST_OF_HEAD = 140;

    private final Ticket ticket;
    private final Words words;
    private final Label what = Nodes.paragraph("", "ticket-what");
    private final FlowPane first = new FlowPane();
    private final FlowPane steps = new FlowPane();

    TicketLine(Ticket ticket, Words words) {
        this.ticket = ticket;
        this.words = words;
        getStyleClass().add("ticket");
        what.setId("ticket-what");
        first.getStyleClass().add("ticket-first");
        first.setMinWidth(0);
        steps.getStyleClass().add("steps");
        steps.prefWrapLengthProperty().bind(first.widthProperty());
        getChildren().setAll(first, what);
        ticket.step.subscribe(_ -> show());
        ticket.end.subscribe(_ -> show());
    }

    private void show() {
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        Tone tone = tone();
        getStyleClass().add(tone.style());
        Label who = Nodes.label(ticket.room + " " + ticket.customer, "ticket-who");
        who.maxWidthProperty().bind(Bindings.max(
                NARROWEST_NAME, first.widthProperty().subtract(REST_OF_HEAD)));
        Label amount = Nodes.label(words.get("amount", Formats.yuan(ticket.amount)), "number");
        what.setText(sentence());
        HBox head = Nodes.row("ticket-head", Icons.of(tone), who, amount);
        Nodes.present(what, !what.getText().isEmpty());
        first.getChildren().setAll(head, steps);
        fillSteps();
    }

    private Tone tone() {
        return switch (ticket.end.get()) {
            case End.Open() -> Tone.WAITING;
            case End.Taken(var order) -> StandingTone.of(order.standing());
            case End.Rejected(_) -> Tone.ATTENTION;
            case End.InDoubt(_) -> Tone.DANGER;
        };
    }

    /// Beside whose sale it is or beneath, and in a narrow window in more than one row.
    private void fillSteps() {
        steps.getChildren().clear();
        if (ticket.end.get() instanceof End.Rejected) {
            return;
        }
        for (Step step : Step.values()) {
            HBox part = Nodes.row("step-part", show(step));
            if (step != Step.CHECKING) {
                part.getChildren().addFirst(dash());
            }
            steps.getChildren().add(part);
        }
    }

    private static Node dash() {
        Region dash = new Region();
        dash.getStyleClass().add("step-dash");
        return dash;
    }

    private Node show(Step step) {
        String word = words.get("step." + step.name().toLowerCase(Locale.ROOT));
        StepMark mark = StepMark.of(step, ticket.step.get(), ticket.end.get());
        return Nodes.firm(Nodes.label(word + " " + mark.sign, "step", mark.style));
    }

    private String sentence() {
        return switch (ticket.end.get()) {
            case End.Open() -> "";
            case End.Rejected(var message) -> all(message);
            case End.InDoubt(var message) -> all(message);
            case End.Taken(var order) -> taken(order);
        };
    }

    private String all(Message message) {
        Told told = message.in(words.language());
        return told.line();
    }

    private String taken(Order order) {
        String receipt = String.valueOf(order.receipt());
        return switch (order.standing()) {
            case DELIVERED -> words.get("end.delivered", yuan(order.balanceAfter()),
                    order.counter() == null ? "––" : order.counter(), receipt);
            case PENDING -> words.get("end.pending", receipt);
            case UNKNOWN -> words.get("end.unknown", receipt);
            case REFUSED -> words.get("end.refused", receipt);
            case DISPUTED -> words.get("end.disputed", receipt);
            case VOIDED -> words.get("end.voided", receipt);
        };
    }

    private static String yuan(@Nullable Money money) {
        return money == null ? "––" : Formats.yuan(money);
    }
}
