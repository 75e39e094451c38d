package wattdesk.board.ui;

import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.ListedCharge;
import wattdesk.board.RoomTile;
import wattdesk.board.UsageBar;
import wattdesk.board.ui.UsagePane.Span;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.vending.Order;

/// The page of one room.
final class RoomController implements RoomPages.Page, RoomActions {

    private final RoomTile tile;
    private final RoomInteractor interactor;
    private final RoomWays ways;
    private final Runnable back;
    private final Latest fetching;
    private final Latest charting;
    private final UsagePane usage;
    private final HistoryTabs history;
    private final RoomView view;
    private List<AccountCard> cards = List.of();
    private @Nullable AccountCard shown;

    RoomController(RoomTile tile, RoomServices services, RoomWays ways, Words words,
            Background background, Runnable back) {
        this.tile = tile;
        this.ways = ways;
        this.back = back;
        interactor = new RoomInteractor(services);
        fetching = background.latest();
        charting = background.latest();
        usage = new UsagePane(words, this::chart);
        history = new HistoryTabs(words, services.clock()::instant, this::bills);
        view = new RoomView(words, tile, new TileWords(words), usage, history, this);
        view.root().setFocusTraversable(true);
        view.root().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
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
    public void tick(Instant now) {}

    private void fetched(List<AccountCard> found) {
        cards = found;
        if (found.isEmpty()) {
            view.vacant(ways.mayOpenAccounts());
            return;
        }
        AccountCard first = found.stream().filter(card -> card.number().equals(tile.account()))
                .findFirst().orElse(found.getFirst());
        view.occupied(found, first);
        choose(first);
        view.focus();
    }

    private record Fetched(String tariff, List<Order> purchases, List<ListedCharge> charges) {}

    @Override
    public void choose(AccountCard card) {
        shown = card;
        fetching.run(() -> new Fetched(interactor.tariff(card), interactor.purchases(card),
                interactor.charges(card)), found -> {
            view.show(card, found.tariff());
            history.show(found.purchases(), found.charges());
        });
        chart(usage.span());
    }

    private void chart(Span span) {
        AccountCard card = shown;
        if (card != null) {
            charting.run(() -> bars(card, span), bars -> usage.show(span, bars));
        }
    }

    private List<UsageBar> bars(AccountCard card, Span span) {
        return switch (span) {
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
        if (key == KeyCode.ESCAPE || key == KeyCode.BACK_SPACE) {
            back();
            return true;
        }
        return false;
    }

    private boolean alt(KeyCode key) {
        if (cards.isEmpty()) {
            return false;
        }
        switch (key) {
            case D -> chart(Span.DAY);
            case M -> chart(Span.MONTH);
            case S -> sell();
            case B -> bills();
            default -> {
                return history.choose(key);
            }
        }
        return true;
    }

    @Override
    public void back() {
        back.run();
    }

    @Override
    public void openAccount() {
        ways.openAccount();
    }

    @Override
    public void sell() {
        if (shown != null) {
            ways.sell(shown);
        }
    }

    private void bills() {
        if (shown != null) {
            ways.bills(shown.number());
        }
    }
}
