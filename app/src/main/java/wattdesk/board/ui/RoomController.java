package wattdesk.board.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.board.RoomTile;
import wattdesk.board.TodayUse;
import wattdesk.board.UsageBar;
import wattdesk.board.ui.UsagePane.Span;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.remote.ui.RemoteController.Offer;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;

/// The page of one room.
final class RoomController implements RoomPages.Page, RoomActions {

    /// What the sweep adds to hours and events meanwhile.
    private static final int FRESH_SECONDS = 60;

    private final RoomTile tile;
    private final RoomServices services;
    private final RoomInteractor interactor;
    private final RoomHands hands;
    private final Runnable back;
    private final Latest fetching;
    private final Latest charting;
    private final UsagePane usage;
    private final HistoryTabs history;
    private final ActsColumn acts;
    private final RoomView view;
    private List<AccountCard> cards = List.of();
    private @Nullable AccountCard shown;
    private Offer offer = new Offer(List.of(), false);
    private RoomHistory past = RoomHistory.NONE;
    private long ticks;

    RoomController(RoomTile tile, RoomServices services, RoomHands hands,
            Background background, Runnable back) {
        this.tile = tile;
        this.services = services;
        this.hands = hands;
        this.back = back;
        Words words = hands.words();
        interactor = new RoomInteractor(services);
        fetching = background.latest();
        charting = background.latest();
        usage = new UsagePane(words, this::chart);
        history = new HistoryTabs(words, services.clock()::instant, this::bills);
        acts = new ActsColumn(words.get("acts"));
        view = new RoomView(words, tile, new TileWords(words),
                new RoomView.Parts(hands.live().view(), usage, history, acts), this);
        view.root().setFocusTraversable(true);
        view.root().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hands.live().onRead(this::again);
        hands.remote().onEnded(this::again);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        view.focus();
        if (shown == null) {
            fetching.run(() -> interactor.cards(tile.room()), this::fetched);
        } else {
            choose(shown);
        }
    }

    @Override
    public void tick(Instant now) {
        if (shown != null) {
            hands.live().tick(now);
            usage.tick(now);
            if (++ticks % FRESH_SECONDS == 0) {
                again();
            }
        }
    }

    @Override
    public void now(RoomTile room) {
        view.stand(room);
    }

    private void fetched(List<AccountCard> found) {
        cards = found;
        if (found.isEmpty()) {
            view.vacant(hands.ways().mayOpenAccounts());
            return;
        }
        AccountCard first = found.stream().filter(card -> card.number().equals(tile.account()))
                .findFirst().orElse(found.getFirst());
        view.occupied(found, first);
        choose(first);
        view.focus();
    }

    private record Fetched(@Nullable Tariff tariff, @Nullable Money wallet,
            Optional<TodayUse> today, RoomHistory history) {}

    @Override
    public void choose(AccountCard card) {
        shown = card;
        past = RoomHistory.NONE;
        hands.remote().offer(card, offered -> {
            if (card.equals(shown)) {
                offer = offered;
                act(card);
            }
        });
        again();
    }

    /// Everything that may have changed, of the same meter.
    private void again() {
        AccountCard card = shown;
        if (card == null) {
            return;
        }
        fetching.run(() -> {
            Tariff tariff = interactor.tariff(card);
            return new Fetched(tariff, interactor.wallet(card, tariff),
                    interactor.today(card, tariff),
                    RoomHistory.of(card, services, hands.words().language()));
        }, found -> show(card, found));
        chart(usage.span());
    }

    private void show(AccountCard card, Fetched found) {
        Tariff tariff = found.tariff();
        Commodity counts = tariff == null ? Commodity.ELECTRICITY : tariff.commodity();
        view.show(card, tariff == null ? card.tariffId() : tariff.name(), found.wallet());
        usage.today(counts, found.today().orElse(null), services.clock().instant());
        hands.live().of(card.meter(), usage.unit(counts));
        past = found.history();
        history.show(past);
        act(card);
    }

    private void act(AccountCard card) {
        acts.show(hands.acts(card, offer, past.undelivered()));
    }

    private void chart(Span span) {
        AccountCard card = shown;
        if (card != null) {
            charting.run(() -> bars(card, span), bars -> usage.show(span, bars));
        }
    }

    private List<UsageBar> bars(AccountCard card, Span span) {
        return switch (span) {
            case HOUR -> interactor.hours(card);
            case DAY -> interactor.days(card);
            case MONTH -> interactor.months(card);
        };
    }

    private void pressed(KeyEvent event) {
        boolean done = event.isAltDown() ? alt(event.getCode()) : plain(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean plain(KeyCode key) {
        switch (key) {
            case ESCAPE, BACK_SPACE -> back();
            case PAGE_UP -> view.page(-1);
            case PAGE_DOWN -> view.page(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alt(KeyCode key) {
        if (cards.isEmpty()) {
            return false;
        }
        switch (key) {
            case H -> use(Span.HOUR);
            case D -> use(Span.DAY);
            case M -> use(Span.MONTH);
            case B -> bills();
            default -> {
                return act(key) || past(key);
            }
        }
        return true;
    }

    private void use(Span span) {
        chart(span);
        view.revealUse();
    }

    private boolean act(KeyCode key) {
        if (key == KeyCode.R) {
            view.revealLive();
        }
        return acts.press(key);
    }

    private boolean past(KeyCode key) {
        boolean chosen = history.choose(key);
        if (chosen) {
            view.revealHistory();
        }
        return chosen;
    }

    @Override
    public void back() {
        back.run();
    }

    @Override
    public void openAccount() {
        hands.ways().openAccount();
    }

    private void bills() {
        if (shown != null) {
            hands.ways().bills(shown.number());
        }
    }
}
