package wattdesk.customer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountState;
import wattdesk.customer.AccountStep;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Contact;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// An account as it stands: who, where, what hangs there, what it holds, what happened to it; and
/// what can be done.
final class AccountPage extends AskingSheet {

    private static final double HISTORY_HEIGHT = 180;

    private final Words words;
    private final LifeInteractor.Page page;
    private final TableView<AccountStep> history = new TableView<>();

    /// What a person can do here.
    interface Actions {

        void order(OrderKind kind);

        void contacts();

        void meters();

        void pdf(Slip slip);

        void print(Slip slip);

        void close();
    }

    AccountPage(Words words, LifeInteractor.Page page, String tariff, Actions actions) {
        super("account-page", words.language());
        this.words = words;
        this.page = page;
        root().getStyleClass().add("download-sheet");
        AccountFile file = page.file();
        FlowPane acts = new FlowPane();
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(820);
        for (OrderKind kind : OrderKind.values()) {
            if (kind.fits(file.state())) {
                act(acts, WordKey.of("act.", kind), kind.key(), () -> actions.order(kind));
            }
        }
        if (file.state() != AccountState.CLOSED) {
            act(acts, "act.meters", KeyCode.M, actions::meters);
            act(acts, "act.contacts", KeyCode.K, actions::contacts);
        }
        Button pdf = forSlip("page-pdf", "page.pdf", KeyCode.P, slip -> actions.pdf(slip));
        Button print = forSlip("page-print", "page.print", KeyCode.R, slip -> actions.print(slip));
        Button back = Nodes.button("page-close", words.get("close"), "Esc", actions::close);
        back.setCancelButton(true);
        lay(words.get("page.title", file.room().code(), file.customer().name()), List.of(
                Nodes.row("page-head", StateBadge.of(file.state(), words.language()),
                        Nodes.label(words.get("page.account", file.number()), "muted"),
                        Nodes.spring()),
                facts(file, tariff), history(), acts), pdf, print, Nodes.spring(), back);
    }

    private void act(FlowPane acts, String key, KeyCode code, Runnable run) {
        Button button = Nodes.button(key.replace('.', '-'), words.get(key),
                "Alt+" + code.getName(), run);
        button.setMinWidth(Region.USE_PREF_SIZE);
        acts.getChildren().add(button);
        onAlt(code, run);
    }

    private Form facts(AccountFile file, String tariff) {
        Form facts = new Form();
        fact(facts, "page.phone", Formats.phone(file.customer().phone()));
        fact(facts, "page.mode", words.get(WordKey.of("mode.", file.mode())) + " · " + tariff);
        fact(facts, "page.since", Formats.minute(file.openedAt()));
        if (file.closedAt() != null) {
            fact(facts, "page.closed", Formats.minute(file.closedAt()));
        }
        moved(facts, "page.from", file.movedFrom());
        moved(facts, "page.to", file.movedTo());
        fact(facts, "page.meters", file.meters().isEmpty() ? words.get("page.none")
                : file.meters().stream().map(meter -> Formats.meter(meter.number()) + " · "
                        + meter.line() + " · " + meter.profile())
                .collect(Collectors.joining("\n")));
        fact(facts, "page.wallets", wallets(file));
        fact(facts, "page.contacts", page.contacts().isEmpty() ? words.get("page.nobody")
                : page.contacts().stream().map(AccountPage::contact)
                        .collect(Collectors.joining("\n")));
        return facts;
    }

    private void moved(Form facts, String key, @Nullable String account) {
        if (account != null) {
            fact(facts, key, account);
        }
    }

    private void fact(Form facts, String key, String text) {
        facts.row(words.get(key), Nodes.named(key.replace('.', '-'), text));
    }

    private static String contact(Contact contact) {
        return contact.name() + " " + Formats.phone(contact.phone())
                + (contact.mail() == null ? "" : " " + contact.mail());
    }

    private String wallets(AccountFile file) {
        List<String> texts = new ArrayList<>();
        file.purses().wallets().forEach((purse, money) ->
                texts.add(words.get("purse.wallet", purse(purse), Formats.yuan(money))));
        file.purses().unbilled().forEach((purse, money) ->
                texts.add(words.get("purse.unbilled", purse(purse), Formats.yuan(money))));
        texts.add(words.get("purse.deposit", Formats.yuan(file.purses().deposit())));
        if (file.mode() == BillingMode.METER) {
            texts.add(words.get("purse.meter"));
        }
        return String.join("\n", texts);
    }

    private String purse(String key) {
        return words.get("energy." + key.toLowerCase(java.util.Locale.ROOT));
    }

    private TableView<AccountStep> history() {
        history.setId("account-history");
        history.setPrefHeight(HISTORY_HEIGHT);
        history.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("page.at", 130, step -> Formats.minute(step.at()));
        column("page.step", 110, step -> words.get("step."
                + step.kind().toLowerCase(java.util.Locale.ROOT)));
        column("page.by", 90, AccountStep::operator);
        column("page.drawer", 100, step -> drawer(slip(step)));
        column("page.slip", 140, step -> {
            Slip slip = slip(step);
            return slip == null ? "" : slip.number().toString();
        });
        column("page.reason", 180, step -> Objects.requireNonNullElse(step.reason(), ""));
        history.getItems().setAll(page.steps());
        history.getSelectionModel().selectFirst();
        return history;
    }

    private static String drawer(@Nullable Slip slip) {
        Money money = slip == null ? Money.ZERO : slip.drawer();
        return money.isZero() ? "" : Formats.yuan(money);
    }

    private @Nullable Slip slip(AccountStep step) {
        return page.slips().stream().filter(slip -> slip.id().equals(step.slip())).findFirst()
                .orElse(null);
    }

    private void column(String key, double width,
            java.util.function.Function<AccountStep, String> text) {
        TableColumn<AccountStep, String> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        history.getColumns().add(column);
    }

    private Button forSlip(
            String id, String key, KeyCode code, java.util.function.Consumer<Slip> run) {
        Runnable act = () -> {
            AccountStep step = history.getSelectionModel().getSelectedItem();
            Slip slip = step == null ? null : slip(step);
            if (slip != null) {
                run.accept(slip);
            }
        };
        onAlt(code, act);
        Button button = Nodes.button(id, words.get(key), "Alt+" + code.getName(), act);
        button.disableProperty().bind(history.getSelectionModel().selectedItemProperty()
                .map(step -> slip(step) == null).orElse(true));
        return button;
    }

    @Override
    public Node first() {
        return history;
    }
}
