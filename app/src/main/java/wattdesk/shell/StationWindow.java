package wattdesk.shell;

import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.operator.ui.SignInController;
import wattdesk.quantity.BusinessDay;
import wattdesk.settings.Settings;
import wattdesk.start.StartDesk;
import wattdesk.station.Station;
import wattdesk.ui.Background;

/// The window of an open station: sign-in, one session, the lock between them.
///
/// It does not close the station: whoever opened it does, after `whenClosed`.
public final class StationWindow implements Places.Navigation {

    private static final Logger LOG = LoggerFactory.getLogger(StationWindow.class);

    private final Station station;
    private final Stage stage;
    private final WindowOptions options;
    private final Background background;
    private final Frame frame;
    private final IdleLock idle;
    private final Timeline ticker = new Timeline(
            new KeyFrame(Duration.seconds(1), _ -> tick()));
    private final WindowNotes notes;
    private Look look;
    private Settings settings = Settings.defaults(false);
    /// Nothing was ever sold: whoever may is led to the first sale.
    private boolean unsold;
    private @Nullable Session session;
    private @Nullable SignInController signIn;

    /// On the screen's thread. Width and height 0 take the standard size.
    public StationWindow(
            Station station, Stage stage, WindowOptions options, double width, double height) {
        Look look = options.looks().load();
        Frame frame = new Frame(stage, look, width, height);
        this(station, stage, options, look, frame, new Background(frame::broke));
    }

    /// Goes on in a window that is there already.
    StationWindow(Station station, Stage stage, WindowOptions options, Look look, Frame frame,
            Background background) {
        this.station = station;
        this.stage = stage;
        this.options = options;
        this.look = look;
        this.frame = frame;
        this.background = background;
        notes = new WindowNotes(frame.notes(), look.language());
        idle = new IdleLock(options.clock());
        idle.watch(frame.scene());
        frame.dressedBy(change -> dress(change.apply(look)));
        ticker.setCycleCount(Animation.INDEFINITE);
        Thread.currentThread().setUncaughtExceptionHandler((_, trouble) -> frame.broke(trouble));
    }

    /// Shows the sign-in screen; `whenClosed` is called off the screen's thread, when the window
    /// has gone and nothing of it asks the station any more.
    public void show(Runnable whenClosed) {
        show(whenClosed, this::toSignIn);
    }

    /// As `show`, with a sign-in that is on the screen already and is let through once the settings
    /// are known.
    void show(Runnable whenClosed, SignInController waiting, Runnable letThrough) {
        signIn = waiting;
        show(whenClosed, () -> {
            waiting.opened(settings.stationName());
            letThrough.run();
        });
    }

    private void show(Runnable whenClosed, Runnable known) {
        stage.setOnHidden(_ -> closed(whenClosed));
        speak();
        dressFrame();
        background.run(this::look, seen -> {
            settings = seen.settings();
            unsold = seen.unsold();
            dressFrame();
            known.run();
        });
        stage.show();
        ticker.play();
    }

    /// What a station says of itself before anybody is let in.
    private record Seen(Settings settings, boolean unsold) {}

    private Seen look() {
        return new Seen(station.settings().now(),
                StartDesk.due(station.accounts(), station.orders()));
    }

    /// Adds what has to be read before work goes on, such as what the start found.
    void tell(List<Message> more) {
        notes.tell(more);
    }

    private void closed(Runnable whenClosed) {
        ticker.stop();
        Thread.currentThread().setUncaughtExceptionHandler((_, trouble) ->
                LOG.warn("something came to the screen after its window had gone", trouble));
        Thread.ofPlatform().name("window-closing").start(() -> {
            if (!background.stop()) {
                LOG.warn("work of the window was still under way at its end");
            }
            whenClosed.run();
        });
    }

    /// Receipts follow the screen where the settings say so.
    private void speak() {
        Language language = look.language();
        background.run(() -> {
            station.receipts().speak(language);
            return language;
        }, _ -> { });
    }

    private void dressFrame() {
        frame.dress(look);
        notes.speak(look.language());
        String product = Words.of("shell", "ui", look.language()).get("product");
        stage.setTitle(settings.stationName().isBlank()
                ? product : settings.stationName() + " · " + product);
    }

    /// Another language or colour: everything is built anew, the operator stays.
    @Override
    public void dress(Look wanted) {
        boolean language = wanted.language() != look.language();
        look = wanted;
        options.looks().keep(wanted);
        speak();
        dressFrame();
        Session before = session;
        if (language && signIn != null) {
            toSignIn();
        }
        if (language && before != null && signIn == null) {
            enter(before.actor());
            go(before.here());
        }
    }

    void otherLanguage() {
        dress(look.in(look.language().other()));
    }

    /// The title follows the station's name.
    @Override
    public void renamed() {
        background.run(station.settings()::now, now -> {
            settings = now;
            dressFrame();
        });
    }

    /// What was typed stays when the language changes.
    private void toSignIn() {
        SignInController before = signIn;
        signIn = new SignInController(station.signIn(), settings.stationName(),
                options.demoLogins(), look.language(), background, options.clock(),
                frame.sheets(), this::otherLanguage, this::entered);
        Session waiting = session;
        if (waiting != null) {
            var operator = waiting.actor().operator();
            signIn.lockedFor(operator.login(), operator.displayName());
        }
        if (before != null) {
            signIn.typedAt(before);
        }
        frame.show(signIn.view());
        signIn.enter();
    }

    /// Work that was kept goes on only in its own shift: one that ended meanwhile stays ended.
    void entered(Actor actor) {
        signIn = null;
        idle.touch();
        Session waiting = session;
        if (waiting != null && waiting.actor().equals(actor)) {
            frame.show(waiting.root());
            waiting.resume();
        } else {
            enter(actor);
        }
    }

    private void enter(Actor actor) {
        Places places = new Places(station, actor, look, background, options,
                frame.sheets(), this);
        StripInteractor strip = new StripInteractor(station);
        Session fresh = new Session(actor, places, strip, background,
                options.clock(), Words.of("shell", "ui", look.language()), settings.practice(),
                unsold, this::signOut);
        session = fresh;
        frame.show(fresh.root());
        fresh.resume();
        BusinessDay today = actor.dayAt(options.clock().instant());
        background.run(() -> strip.unprinted(today), notes::unprinted);
    }

    private void signOut() {
        Session ended = session;
        session = null;
        if (ended != null) {
            background.run(() -> {
                station.signIn().signOut(ended.actor());
                return look();
            }, seen -> unsold = seen.unsold());
        }
        toSignIn();
    }

    /// Hides the work behind the sign-in screen and keeps it for the same operator.
    void lock() {
        if (session != null && signIn == null) {
            toSignIn();
        }
    }

    private void tick() {
        Instant now = options.clock().instant();
        if (signIn != null) {
            signIn.tick(now);
        } else if (session != null) {
            session.tick(now);
            if (idle.isDue(now)) {
                lock();
            }
        }
    }

    @Override
    public void go(PlaceId place) {
        if (session != null && signIn == null) {
            session.go(place);
        }
    }

    public Scene scene() {
        return frame.scene();
    }

    /// Results that have not come back to the screen yet; 0 when it is at rest.
    public int underWay() {
        return background.underWay();
    }
}
