package wattdesk.vending.ui.pending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;
import wattdesk.ui.Background;
import wattdesk.ui.Formats;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.Resolution;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.Vending;
import wattdesk.vending.ui.ReasonSheet;
import wattdesk.vending.ui.SecondPerson;
import wattdesk.vending.ui.StandingTone;
import wattdesk.vending.ui.StillThere;
import wattdesk.vending.ui.pending.PendingModel.Said;

/// The list of open deliveries as a place.
public final class PendingController implements Place, PendingActions {

    private static final int ASK_EVERY_SECONDS = 2;

    private final PendingModel model = new PendingModel();
    private final PendingInteractor interactor;
    private final PendingView view;
    private final Background background;
    private final Latest listing;
    private final Words words;
    private final SecondPerson second;
    private final ReasonSheet reasons;
    private long ticks;

    public PendingController(Vending vending, Orders orders, Actor actor, Language language,
            Background background, Clock clock, SecondPerson second, ReasonSheet reasons) {
        this.background = background;
        this.second = second;
        this.reasons = reasons;
        words = Words.of("vending", "ui", language);
        listing = background.latest();
        interactor = new PendingInteractor(vending, orders, actor);
        Rights rights = new Rights(actor.operator().may(Permission.REQUEST_VOID),
                actor.operator().may(Permission.RESOLVE_DISPUTE),
                actor.operator().may(Permission.ADOPT_FOREIGN_PURCHASE));
        view = new PendingView(model, this, rights, words, clock);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        list();
        view.focus();
    }

    @Override
    public void tick(Instant now) {
        view.age();
        if (++ticks % ASK_EVERY_SECONDS == 0 && !listing.isWaiting()) {
            list();
        }
    }

    private void list() {
        listing.run(interactor::open, this::listed);
    }

    private void listed(List<Order> orders) {
        Order before = model.chosen.get();
        if (!model.orders.equals(orders)) {
            model.orders.setAll(orders);
        }
        model.loaded.set(true);
        view.choose(StillThere.of(before, orders));
    }

    @Override
    public void checkNow() {
        chosen(order -> act(() -> interactor.tryNow(order.sale())));
    }

    @Override
    public void voidSale() {
        chosen(order -> second.ask("VOID", order.sale().toString(),
                words.get("void.words", order.room(), order.customer(),
                        Formats.yuan(order.amount()), order.receipt()),
                words.get("void.button", Formats.yuan(order.amount()), order.room()),
                approval -> act(() -> interactor.voidSale(order.sale(), approval))));
    }

    @Override
    public void decide(boolean arrived) {
        String key = arrived ? "arrived" : "missing";
        chosen(order -> second.ask(arrived ? "RESOLVE_ARRIVED" : "RESOLVE_MISSING",
                order.sale().toString(),
                words.get(key + ".words", order.room(), Formats.yuan(order.amount()),
                        order.receipt()),
                words.get(key + ".button", order.room()),
                approval -> act(() -> interactor.decide(order.sale(), arrived, approval))));
    }

    @Override
    public void adopt() {
        chosen(order -> reasons.ask(words.get("adopt.title", order.room()),
                words.get("adopt.words", Formats.meter(order.meter())),
                words.get("adopt.button", order.room()),
                reason -> run(() -> interactor.adopt(order.meter(), reason),
                        adoption -> say(SaleMessages.of(adoption), Tone.NEUTRAL))));
    }

    private void chosen(Consumer<Order> then) {
        Order order = model.chosen.get();
        if (order != null && !model.busy.get()) {
            then.accept(order);
        }
    }

    private void act(Callable<Resolution> act) {
        run(act, resolution -> say(SaleMessages.of(resolution), tone(resolution)));
    }

    private static Tone tone(Resolution resolution) {
        return resolution instanceof Resolution.Now(var order)
                ? StandingTone.of(order.standing()) : Tone.ATTENTION;
    }

    private <T> void run(Callable<T> act, Consumer<T> then) {
        model.said.set(null);
        background.runBusy(model.busy::set, act, result -> {
            then.accept(result);
            list();
        });
    }

    private void say(Message message, Tone tone) {
        model.said.set(new Said(message.in(words.language()), tone));
    }

    /// The sale whose details are in sight, for tests and the window.
    public @Nullable UUID chosenSale() {
        Order order = model.chosen.get();
        return order == null ? null : order.sale();
    }

    /// What the operator's role allows here.
    record Rights(boolean mayVoid, boolean mayDecide, boolean mayAdopt) {}
}
