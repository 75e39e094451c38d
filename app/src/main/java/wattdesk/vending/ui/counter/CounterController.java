package wattdesk.vending.ui.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.finder.Hit;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.vending.ui.ReasonSheet;
import wattdesk.vending.ui.SecondPerson;
import wattdesk.vending.ui.counter.CounterInteractor.Customer;
import wattdesk.vending.ui.counter.CounterModel.Phase;

/// The counter as a place: joins what is typed, what services answer and what is shown.
public final class CounterController implements Place, CounterActions {

    private static final int REREAD_SECONDS = 30;

    private final CounterModel model = new CounterModel();
    private final CounterInteractor interactor;
    private final Background background;
    private final Latest fetching;
    private final Latest reading;
    private final Clock clock;
    private final CounterSearch search;
    private final CounterForm form;
    private final CounterTill till;
    private final CounterAdoption adoption;
    private final CounterView view;
    private final Elsewhere elsewhere;
    private @Nullable Instant readAt;

    public CounterController(
            CounterServices services, Actor actor, Language language, Background background,
            Clock clock, Elsewhere elsewhere, SecondPerson second, ReasonSheet reasons) {
        this.background = background;
        this.clock = clock;
        this.elsewhere = elsewhere;
        interactor = new CounterInteractor(services, actor, clock);
        fetching = background.latest();
        reading = background.latest();
        search = new CounterSearch(model, interactor, background.latest(), this::open);
        form = new CounterForm(model, interactor, background.latest());
        till = new CounterTill(model, interactor, background, this::ended);
        adoption = new CounterAdoption(model, interactor, background, second, reasons,
                Words.of("vending", "ui", language), this::adopted);
        view = new CounterView(model, this, language, elsewhere::accounts);
        model.amount.subscribe(form::judge);
        model.given.subscribe(form::judgeGiven);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        background.run(interactor::overview, overview -> {
            model.accounts.set(overview.accounts());
            model.takings.set(overview.takings());
        });
        view.focus();
    }

    @Override
    public void tick(Instant now) {
        view.age(now);
        till.follow();
        boolean old = readAt != null && now.isAfter(readAt.plusSeconds(REREAD_SECONDS));
        AccountCard card = model.card.get();
        if (old && card != null && model.phase.get() == Phase.FILLING && !reading.isWaiting()) {
            read(card);
        }
    }

    /// The first key of a search begins the next customer: nothing of the last one stays.
    @Override
    public void searched(String typed) {
        if (!typed.isBlank() && model.phase.get() != Phase.EMPTY) {
            forget();
        }
        search.typed(typed);
    }

    private void forget() {
        fetching.drop();
        reading.drop();
        form.close();
        readAt = null;
        model.clearCustomer();
    }

    @Override
    public void move(int by) {
        search.move(by);
    }

    @Override
    public void choose() {
        search.choose();
    }

    @Override
    public void open(Hit hit) {
        forget();
        model.phase.set(Phase.LOADING);
        fetching.run(() -> interactor.fetch(hit), this::fetched, trouble -> {
            forget();
            background.report(trouble);
        });
    }

    private void fetched(Optional<Customer> found) {
        if (found.isEmpty()) {
            forget();
            return;
        }
        Customer customer = found.get();
        model.tariff.set(customer.tariff());
        model.meters.set(customer.meters());
        model.card.set(customer.card());
        model.last.setAll(customer.last());
        form.open(customer.settings(), customer.waiting(), customer.counted());
        model.sale.set(UUID.randomUUID());
        model.phase.set(Phase.FILLING);
        view.focusAmount();
        read(customer.card());
    }

    private void read(AccountCard card) {
        if (model.live.get() instanceof Live.None) {
            model.live.set(new Live.Reading());
        }
        reading.run(() -> interactor.read(card.meter()), live -> {
            readAt = clock.instant();
            model.live.set(live);
            form.judge();
        });
    }

    @Override
    public void readAgain() {
        AccountCard card = model.card.get();
        if (card != null && !reading.isWaiting()) {
            model.live.set(new Live.Reading());
            read(card);
        }
    }

    @Override
    public void quick(int yuan) {
        if (model.phase.get() == Phase.FILLING) {
            model.amount.set(yuan + ".00");
            view.focusAmount();
        }
    }

    @Override
    public void sameAsLast() {
        if (model.phase.get() == Phase.FILLING && !model.last.isEmpty()) {
            model.amount.set(model.last.getFirst().amount().yuan());
            view.focusAmount();
        }
    }

    @Override
    public void adopt() {
        AccountCard card = model.card.get();
        if (card != null && model.phase.get() == Phase.FILLING) {
            adoption.ask(card);
        }
    }

    private void adopted(AccountCard card) {
        form.judge();
        read(card);
        view.focusAmount();
    }

    /// Enter in the form. Only the first press of an open form with a good amount sells.
    @Override
    public void sell() {
        form.command().ifPresent(command -> {
            AccountCard card = java.util.Objects.requireNonNull(model.card.get());
            model.phase.set(Phase.PRESSED);
            model.done.set(null);
            reading.drop();
            till.press(command, card);
            view.nextCustomer();
        });
    }

    /// A sale has ended; what is shown of its customer follows while it is still in sight.
    private void ended(Ticket ticket) {
        if (!ticket.sale.equals(model.sale.get())) {
            return;
        }
        AccountCard card = model.card.get();
        if (ticket.end.get() instanceof Ticket.End.Rejected(var message) && card != null) {
            model.phase.set(Phase.FILLING);
            model.problem.set(message);
            view.focusAmount();
        } else if (card != null) {
            fetching.run(() -> interactor.last(card.meter()), model.last::setAll);
            read(card);
        }
    }

    @Override
    public void charges() {
        AccountCard card = model.card.get();
        if (card != null) {
            elsewhere.charges(card.number());
        }
    }

    /// Esc: back to the search, with everything typed still there.
    @Override
    public void back() {
        view.focusSearch();
    }
}
