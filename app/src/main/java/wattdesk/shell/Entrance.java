package wattdesk.shell;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.ui.SignInController;
import wattdesk.station.ui.FirstStartController;
import wattdesk.station.ui.StationDoor;
import wattdesk.station.ui.StationDoor.Opened;
import wattdesk.ui.Background;

/// A window before its station: the first start, or the sign-in, which takes keys while the station
/// is still being opened.
final class Entrance {

    /// The days that were missed wait until the person at the door has signed in.
    private static final Duration FIRST_LOOK = Duration.ofSeconds(60);

    private static final int PULSES_TO_A_PICTURE = 2;
    /// A fifth of a second: keys that were typed while the window came are drawn by then.
    private static final int PULSES_TO_REST = 12;

    private final StationDoor door;
    private final WindowOptions options;
    private final CountDownLatch gone;
    private final Stage stage = new Stage();
    private Look look;
    private final Frame frame;
    private final Background background;
    private @Nullable SignInController signIn;
    private @Nullable StationWindow inside;

    Entrance(StationDoor door, WindowOptions options, CountDownLatch gone) {
        this.door = door;
        this.options = options;
        this.gone = gone;
        look = options.looks().load();
        frame = Frame.forSignIn(stage, look);
        frame.dressedBy(change -> dress(change.apply(look)));
        background = new Background(frame::broke);
        stage.setTitle("Wattdesk");
    }

    /// Shows the sign-in of a station that is coming, or the first start where there is none.
    void show(@Nullable ComingStation coming) {
        if (coming == null) {
            FirstStartController first = firstStart();
            stage.show();
            first.enter();
        } else {
            signIn(coming);
        }
    }

    private FirstStartController firstStart() {
        frame.dressWhole();
        FirstStartController first = new FirstStartController(
                door, look.language(), background, ready -> window(ready).show(ended(ready)),
                this::otherLanguage);
        stage.setOnHidden(_ -> gone.countDown());
        frame.show(first.view());
        return first;
    }

    private void otherLanguage() {
        dress(look.in(look.language().other()));
        firstStart().enter();
    }

    private void dress(Look wanted) {
        look = wanted;
        options.looks().keep(look);
        frame.dress(look);
    }

    private void signIn(ComingStation coming) {
        SignInController first = screen(coming);
        signIn = first;
        stage.setOnHidden(_ -> {
            coming.abandon();
            gone.countDown();
        });
        stage.show();
        first.enter();
        after(PULSES_TO_A_PICTURE, coming::begin);
        after(PULSES_TO_REST, frame::dressWhole);
        background.run(coming::await, opened -> arrived(coming, opened),
                trouble -> refused(coming,
                        Message.of("station", "WD-4213", trouble.getClass().getSimpleName())));
    }

    private SignInController screen(ComingStation coming) {
        SignInController screen = new SignInController(coming, "", options.demoLogins(),
                look.language(), background, options.clock(), frame.sheets(),
                () -> otherLanguage(coming), this::enter);
        screen.opening();
        frame.show(screen.view());
        return screen;
    }

    private void arrived(ComingStation coming, Opened opened) {
        switch (opened) {
            case Opened.Ready ready -> {
                StationWindow window = window(ready);
                inside = window;
                window.show(ended(ready), Objects.requireNonNull(signIn),
                        () -> coming.letThrough(ready.station()));
                ready.station().runDaysByItself(FIRST_LOOK);
            }
            case Opened.Refused(var why) -> refused(coming, why);
        }
    }

    /// The sign-in is drawn first: on a slow PC the database would take its processor, and the
    /// rules of all other places the screen's thread.
    private static void after(int wanted, Runnable begin) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == wanted) {
                    stop();
                    begin.run();
                }
            }
        }.start();
    }

    private void refused(ComingStation coming, Message why) {
        coming.sendAway();
        firstStart().refused(why);
    }

    private void enter(Actor actor) {
        if (inside != null) {
            inside.entered(actor);
        }
    }

    /// While the station is still coming the sign-in is built anew here, and goes on from what was
    /// typed.
    private void otherLanguage(ComingStation coming) {
        if (inside != null) {
            inside.otherLanguage();
            return;
        }
        dress(look.in(look.language().other()));
        SignInController fresh = screen(coming);
        if (signIn != null) {
            fresh.typedAt(signIn);
        }
        signIn = fresh;
        fresh.enter();
    }

    private StationWindow window(Opened.Ready ready) {
        StationWindow window = new StationWindow(ready.station(), stage,
                options.withDemo(door.demoPeople()), look, frame, background);
        window.tell(ready.notes());
        return window;
    }

    private Runnable ended(Opened.Ready ready) {
        return () -> {
            try {
                ready.station().close();
            } finally {
                gone.countDown();
            }
        };
    }
}
