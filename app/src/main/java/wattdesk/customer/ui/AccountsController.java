package wattdesk.customer.ui;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.customer.LifeMessages;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.slip.Slip;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.ui.Sheets;

/// The accounts as a place; an empty station is filled from here.
public final class AccountsController implements Place, AccountsActions {

    private final AccountsModel model = new AccountsModel();
    private final AccountsInteractor interactor;
    private final AccountsView view;
    private final Latest listing;
    private final Words words;
    private final OtherSheets others;
    private final AccountOpener opener;
    private final MeterCorrector corrector;
    private final LifeController life;
    private final StackPane root;
    private @Nullable Inner inner;

    public AccountsController(AccountServices services, Actor actor, Language language,
            Background background, Sheets sheets, ReadWords readWords, OtherSheets others) {
        this.others = others;
        listing = background.latest();
        words = Words.of("customer", "ui", language);
        interactor = new AccountsInteractor(services, actor);
        opener = new AccountOpener(interactor, words, background, sheets, readWords,
                this::opened);
        corrector = new MeterCorrector(interactor, words, background, sheets, this::done);
        life = new LifeController(new LifeInteractor(services.life(), actor),
                services.life().second(), words, background, sheets, others,
                id -> model.offered.get().tariffName(id), () -> list(null));
        view = new AccountsView(model, this, words, services.mayManage());
        root = new StackPane(view.root());
        model.filter.subscribe((_, _) -> list(null));
        model.state.subscribe((_, _) -> list(null));
    }

    /// How a failed reading is told; the words belong to another feature.
    @FunctionalInterface
    public interface ReadWords {
        Message tell(ReadResult result);
    }

    /// What other features do from here: each sheet tells what came of it.
    public interface OtherSheets {

        void addLine(Consumer<Message> changed);

        void addPrice(Consumer<Message> added);

        /// Proves a meter type.
        void testSale(AccountCard card);

        /// Opens the charges of that account in their place.
        void charges(String account);

        /// What that meter can be told from afar.
        void operate(AccountCard card);

        /// The meters of that account, or of the station where it is null. `back` leads back,
        /// `changed` hears of everything that was done.
        void meters(@Nullable String account, Runnable back, Runnable changed);

        /// Opens the property; `back` brings the accounts again.
        Inner premises(Runnable back);
    }

    /// What lies over the accounts while somebody works in it.
    public record Inner(Region view, Runnable focus) {}

    @Override
    public Region view() {
        return root;
    }

    @Override
    public void enter() {
        if (inner != null) {
            inner.focus().run();
            return;
        }
        model.said.set(null);
        list(null);
        view.focus();
    }

    /// The chosen account stays chosen; `wanted` is chosen instead.
    private void list(@Nullable AccountCard wanted) {
        AccountCard before = model.chosen.get();
        String filter = model.filter.get();
        AccountState state = model.state.get();
        listing.run(() -> interactor.list(filter, state), listed -> {
            model.any.set(listed.any());
            model.offered.set(listed.offered());
            model.accounts.setAll(listed.accounts());
            view.choose(wanted == null ? before : wanted);
        });
    }

    private void done(Message message) {
        model.said.set(message.in(words.language()));
        list(null);
    }

    private void opened(OpenedAccount opened) {
        AccountCard card = opened.card();
        Slip slip = opened.slip();
        String code = card.mode() != BillingMode.METER ? "WD-6118"
                : opened.trial() ? "WD-6112" : "WD-6110";
        Message message = card.state() == AccountState.PRESET ? LifeMessages.preset(card)
                : Message.of("customer", code, card.number(), card.room().code(),
                        card.customer().name(), slip == null ? "––" : slip.number());
        model.said.set(message.in(words.language()));
        model.filter.set("");
        list(card);
        view.focus();
    }

    @Override
    public void addLine() {
        others.addLine(this::done);
    }

    @Override
    public void addPrice() {
        others.addPrice(this::done);
    }

    @Override
    public void openAccount() {
        opener.ask(model.offered.get());
    }

    @Override
    public void openPage() {
        AccountCard card = model.chosen.get();
        if (card != null) {
            life.open(card.number());
        }
    }

    /// The page of that account, from another place.
    public void openPage(String account) {
        life.open(account);
    }

    @Override
    public void openTogether() {
        life.openTogether();
    }

    @Override
    public void testSale() {
        AccountCard card = model.chosen.get();
        if (card != null) {
            others.testSale(card);
        }
    }

    @Override
    public void charges() {
        AccountCard card = model.chosen.get();
        if (card != null) {
            others.charges(card.number());
        }
    }

    @Override
    public void operate() {
        AccountCard card = model.chosen.get();
        if (card != null) {
            others.operate(card);
        }
    }

    @Override
    public void meters() {
        others.meters(null, () -> { }, () -> list(null));
    }

    @Override
    public void premises() {
        Inner opened = others.premises(() -> {
            inner = null;
            root.getChildren().setAll(view.root());
            root.applyCss();
            enter();
        });
        inner = opened;
        root.getChildren().setAll(opened.view());
        root.applyCss();
        root.layout();
        opened.focus().run();
    }

    @Override
    public void correctMeter() {
        AccountCard card = model.chosen.get();
        if (card != null) {
            corrector.ask(card, model.offered.get());
        }
    }
}
