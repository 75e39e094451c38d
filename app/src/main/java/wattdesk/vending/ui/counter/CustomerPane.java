package wattdesk.vending.ui.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.message.Told;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.vending.DaysLeft;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellOutcome;

/// Who it is, what the meter says right now, and what was bought lately.
final class CustomerPane extends StackPane {

    private static final Duration OLD = Duration.ofSeconds(60);

    private final CounterModel model;
    private final Words words;
    private final Formats formats;
    private final Label room = Nodes.named("room", "", "title");
    private final Label name = Nodes.named("customer", "", "title-name");
    private final Label phone = Nodes.named("phone", "", "muted");
    private final Label meter = Nodes.named("meter-number", "", "muted");
    private final Label account = Nodes.named("account-number", "", "muted");
    private final Label tariff = Nodes.named("tariff-name", "", "muted");
    private final Label balance = Nodes.named("balance", "", "big-figure");
    private final Label before = Nodes.label("", "big-unit");
    private final Label after = Nodes.label("", "big-unit");
    private final Label age = Nodes.named("balance-age", "", "muted");
    private final Label facts = Nodes.named("meter-facts", "", "muted");
    private final Label days = Nodes.named("days-left", "", "days-left");
    private final Label note = Nodes.paragraph("", "note");
    private final ProgressIndicator busy = new ProgressIndicator();
    private final MessageBar meterMessage = new MessageBar();
    private final LastOrders lastOrders;
    private Instant now = Instant.EPOCH;

    CustomerPane(CounterModel model, CounterActions actions, Words words, Formats formats) {
        this.model = model;
        this.words = words;
        this.formats = formats;
        getStyleClass().addAll("card", "who");
        setMinHeight(0);
        lastOrders = new LastOrders(model.last, words);
        Node empty = new EmptyState(MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE,
                words.get("who.empty"), words.get("who.empty.hint"));
        Node details = details(actions);
        getChildren().setAll(empty, details);
        model.card.subscribe(card -> {
            Nodes.present(empty, card == null);
            Nodes.present(details, card != null);
            if (card != null) {
                show(card);
            }
        });
        model.live.subscribe(this::show);
    }

    private Node details(CounterActions actions) {
        HBox who = Nodes.row("who-line", Nodes.firm(room), name);
        HBox second = Nodes.row("who-second", meter, Nodes.spring(), phone);
        HBox third = Nodes.row("who-second", Nodes.firm(account), Nodes.spring(), tariff);
        busy.getStyleClass().add("small-busy");
        Button again = flat("read-again", words.get("who.read"), "Alt+R", actions::readAgain);
        Button charges = flat("to-charges", words.get("who.charges"), "Alt+B", actions::charges);
        Label caption = Nodes.label(words.get("who.balance"), "caption");
        HBox figure = Nodes.row("figure", Nodes.firm(before), Nodes.firm(balance),
                Nodes.firm(after), busy);
        FlowPane ages = new FlowPane(age, days, facts, again);
        ages.getStyleClass().add("figure-foot");
        Label lately = Nodes.label(words.get("who.last"), "caption");
        VBox column = Nodes.column("who-column", who, second, third, note, caption, figure,
                ages, meterMessage, Nodes.row("figure", lately, Nodes.spring(), charges),
                lastOrders);
        VBox.setVgrow(lastOrders, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private static Button flat(String id, String word, String key, Runnable action) {
        Button button = Nodes.button(id, word, key, action);
        button.setFocusTraversable(false);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(AccountCard card) {
        room.setText(card.room().code());
        name.setText(card.customer().name());
        phone.setText(Formats.phone(card.customer().phone()));
        String number = Formats.meter(card.meter().number());
        meter.setText(model.meters.get() > 1
                ? words.get("who.meter.of", number, model.meters.get())
                : words.get("who.meter", number));
        account.setText(words.get("who.account", card.number()));
        tariff.setText(words.get("who.tariff", model.tariff.get()));
        boolean open = card.state() == AccountState.OPEN;
        note.setText(open ? Objects.requireNonNullElse(card.note(), "") : notOpen(card));
        note.setGraphic(open ? null : Icons.of(Tone.ATTENTION));
        Nodes.present(note, !note.getText().isEmpty());
    }

    /// What a press of the sell key would say, before it is pressed.
    private String notOpen(AccountCard card) {
        Told told = SaleMessages.of(new SellOutcome.Why.AccountNotOpen(
                card.number(), card.state().name())).in(words.language());
        return told.what() + " " + told.toDo();
    }

    private void show(Live live) {
        Nodes.present(busy, live instanceof Live.Reading);
        meterMessage.show(null, Tone.NEUTRAL);
        balance.getStyleClass().removeAll("negative", "old");
        balance.setText("––");
        unit("", "");
        facts.setText("");
        days.setText("");
        age.setText(live instanceof Live.Reading ? words.get("who.reading") : "");
        switch (live) {
            case Live.None(), Live.Reading() -> { }
            case Live.Failed(var message) ->
                meterMessage.show(message.in(words.language()), Tone.ATTENTION);
            case Live.Known known -> show(known);
        }
    }

    private void show(Live.Known known) {
        Money money = known.reading().balance();
        if (money != null) {
            balance.setText(Formats.yuan(money));
            unit(words.get("yuan.before"), words.get("yuan.after"));
            if (money.isNegative()) {
                balance.getStyleClass().add("negative");
            }
        }
        Integer count = known.reading().count();
        Boolean closed = known.reading().relayClosed();
        String counted = count == null ? "" : words.get("who.count", count);
        String relay = closed == null ? ""
                : words.get(closed ? "who.relay.closed" : "who.relay.open");
        DaysLeft.of(model.last, known.reading()).ifPresent(
                left -> days.setText(words.get("who.days", left)));
        Nodes.present(days, !days.getText().isEmpty());
        facts.setText((relay + "   " + counted).strip());
        age(now);
    }

    private void unit(String first, String last) {
        before.setText(first);
        after.setText(last);
        Nodes.present(before, !first.isEmpty());
        Nodes.present(after, !last.isEmpty());
    }

    /// Ages count up; a value past its age turns grey and says so.
    void age(Instant at) {
        now = at;
        if (model.live.get() instanceof Live.Known(var reading) && !at.equals(Instant.EPOCH)) {
            boolean old = Duration.between(reading.at(), at).compareTo(OLD) > 0;
            String ago = formats.ago(reading.at(), at);
            age.setText(old ? words.get("who.old", ago) : ago);
            balance.getStyleClass().remove("old");
            if (old) {
                balance.getStyleClass().add("old");
            }
        }
        lastOrders.age(at);
    }
}
