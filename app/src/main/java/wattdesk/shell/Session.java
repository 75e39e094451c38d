package wattdesk.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;

/// One operator at work: the rail, the places, the strip. Locking keeps it; signing out ends it.
final class Session {

    private static final int ASK_EVERY_SECONDS = 2;

    private final Actor actor;
    private final Places places;
    private final Map<PlaceId, Place> built = new EnumMap<>(PlaceId.class);
    private final List<PlaceId> allowed;
    private final Rail rail;
    private final StatusStrip strip;
    private final StackPane middle = new StackPane();
    private final BorderPane root = new BorderPane(middle);
    private final StripInteractor interactor;
    private final Latest asking;
    private final Clock clock;
    private PlaceId here;
    private long ticks;

    Session(Actor actor, Places places, StripInteractor interactor, Background background,
            Clock clock, Words words, boolean practice, boolean fresh, Runnable signOut) {
        this.actor = actor;
        this.places = places;
        this.interactor = interactor;
        this.clock = clock;
        asking = background.latest();
        allowed = Arrays.stream(PlaceId.values())
                .filter(place -> place.mayUse(actor.operator())).toList();
        boolean led = fresh && allowed.contains(PlaceId.START);
        here = led ? PlaceId.START : PlaceId.COUNTER;
        rail = new Rail(allowed.stream().filter(place -> led || place != PlaceId.START).toList(),
                words, this::go, signOut);
        strip = new StatusStrip(words, actor, practice, this::go);
        root.setLeft(rail);
        root.setBottom(strip);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        Optional<PlaceId> wanted = allowed.stream()
                .filter(place -> place.key == event.getCode()).findFirst();
        if (wanted.isPresent() && !event.isAltDown() && !event.isControlDown()) {
            event.consume();
            go(wanted.get());
        }
    }

    void go(PlaceId place) {
        if (!allowed.contains(place)) {
            return;
        }
        here = place;
        rail.here(place);
        Place at = built.computeIfAbsent(place, places::build);
        middle.getChildren().setAll(at.view());
        middle.applyCss(); // a key that follows at once finds its field ready
        at.enter();
        at.tick(clock.instant());
    }

    /// Came back to the front, as it was left.
    void resume() {
        go(here);
        ask();
    }

    void tick(Instant now) {
        Place at = built.get(here);
        if (at != null) {
            at.tick(now);
        }
        strip.tick(now);
        if (++ticks % ASK_EVERY_SECONDS == 0 && !asking.isWaiting()) {
            ask();
        }
    }

    private void ask() {
        asking.run(interactor::ask, told -> {
            strip.show(told, clock.instant());
            rail.waiting(told.open());
        });
    }

    Actor actor() {
        return actor;
    }

    PlaceId here() {
        return here;
    }

    Parent root() {
        return root;
    }
}
