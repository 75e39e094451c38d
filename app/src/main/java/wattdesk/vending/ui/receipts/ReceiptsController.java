package wattdesk.vending.ui.receipts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.printing.ReceiptDesk;
import wattdesk.quantity.BusinessDay;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;
import wattdesk.vending.Orders;
import wattdesk.vending.ui.StillThere;

/// The receipts of the day as a place.
public final class ReceiptsController implements Place, ReceiptsActions {

    private static final int ASK_EVERY_SECONDS = 3;

    private final ReceiptsModel model;
    private final ReceiptsInteractor interactor;
    private final ReceiptsView view;
    private final Background background;
    private final Latest listing;
    private final Latest drawing;
    private final Language language;
    private final Path pdfFolder;
    private long ticks;

    /// `pdfFolder` is where saved receipts go; it exists.
    public ReceiptsController(Orders orders, ReceiptDesk desk, Actor actor, Language language,
            Background background, Clock clock, Path pdfFolder) {
        this.background = background;
        this.language = language;
        this.pdfFolder = pdfFolder;
        listing = background.latest();
        drawing = background.latest();
        interactor = new ReceiptsInteractor(orders, desk, actor, clock);
        model = new ReceiptsModel(interactor.today());
        view = new ReceiptsView(model, this, Words.of("vending", "ui", language), clock);
        model.filter.subscribe((_, _) -> list());
        model.chosen.subscribe(this::draw);
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
        model.last.set(!interactor.hasLater(model.day.get()));
        if (++ticks % ASK_EVERY_SECONDS == 0 && !listing.isWaiting()) {
            list();
        }
    }

    private void list() {
        BusinessDay day = model.day.get();
        String filter = model.filter.get();
        listing.run(() -> interactor.list(day, filter), this::listed);
    }

    private void listed(List<Order> orders) {
        if (model.orders.equals(orders)) {
            return;
        }
        Order before = model.chosen.get();
        model.orders.setAll(orders);
        view.choose(StillThere.of(before, orders));
    }

    private void draw(@Nullable Order order) {
        model.said.set(null);
        if (order == null) {
            drawing.drop();
            model.preview.set(null);
            return;
        }
        drawing.run(() -> interactor.preview(order, language),
                image -> model.preview.set(SwingFXUtils.toFXImage(image, null)));
    }

    @Override
    public void day(int by) {
        BusinessDay from = model.day.get();
        if (by < 0 || interactor.hasLater(from)) {
            BusinessDay wanted = new BusinessDay(from.date().plusDays(by));
            model.day.set(wanted);
            model.last.set(!interactor.hasLater(wanted));
            list();
        }
    }

    @Override
    public void reprint() {
        chosen(order -> background.run(() -> interactor.print(order, language),
                state -> say(paperTone(state), printed(order, state))));
    }

    private static Tone paperTone(Optional<ReceiptDesk.State> state) {
        return state.map(ReceiptDesk.State::trouble).filter(String::isEmpty).isPresent()
                ? Tone.GOOD : Tone.ATTENTION;
    }

    private static Message printed(Order order, Optional<ReceiptDesk.State> state) {
        String trouble = state.map(ReceiptDesk.State::trouble).orElse("");
        if (state.isEmpty()) {
            return message("WD-7105", order.receipt());
        }
        return trouble.isEmpty() ? message("WD-7101", order.receipt())
                : message("WD-7102", order.receipt(), trouble);
    }

    @Override
    public void savePdf() {
        chosen(order -> background.run(() -> interactor.savePdf(order, language, pdfFolder),
                file -> say(Tone.GOOD, message("WD-7103", file)),
                trouble -> say(Tone.ATTENTION, message("WD-7104", pdfFolder,
                        String.valueOf(trouble.getMessage())))));
    }

    private void chosen(Consumer<Order> then) {
        Order order = model.chosen.get();
        if (order != null) {
            then.accept(order);
        }
    }

    private static Message message(String code, Object... arguments) {
        return Message.of("vending", code, arguments);
    }

    private void say(Tone tone, Message message) {
        model.tone.set(tone);
        model.said.set(message.in(language));
    }
}
