package wattdesk.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
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

    private final StationDoor door;
    private final WindowOptions options;
    private final CountDownLatch gone;
    private final Stage stage = new Stage();
    private Look look;
    private final Frame frame;
    private final Background background;

    Entrance(StationDoor door, WindowOptions options, CountDownLatch gone) {
        this.door = door;
        this.options = options;
        this.gone = gone;
        look = options.looks().load();
        frame = new Frame(stage, look, 0, 0);
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
        FirstStartController first = new FirstStartController(
                door, look.language(), background, ready -> window(ready).show(ended(ready)),
                this::otherLanguage);
        stage.setOnHidden(_ -> gone.countDown());
        frame.show(first.view());
        return first;
    }

    private void otherLanguage() {
        look = look.in(look.language().other());
        options.looks().keep(look);
        frame.dress(look);
        firstStart().enter();
    }

    private void signIn(ComingStation coming) {
        AtomicReference<@Nullable StationWindow> inside = new AtomicReference<>();
        SignInController signIn = new SignInController(coming, "", options.demoLogins(),
                look.language(), background, options.clock(), frame.sheets(),
                () -> otherLanguage(inside.get()), actor -> enter(inside.get(), actor));
        signIn.opening();
        frame.show(signIn.view());
        stage.setOnHidden(_ -> {
            coming.abandon();
            gone.countDown();
        });
        stage.show();
        signIn.enter();
        onceDrawn(coming::begin);
        background.run(coming::await, opened -> {
            switch (opened) {
                case Opened.Ready ready -> {
                    StationWindow window = window(ready);
                    inside.set(window);
                    window.show(ended(ready), signIn,
                            () -> coming.letThrough(ready.station()));
                }
                case Opened.Refused(var why) -> refused(coming, why);
            }
        }, trouble -> refused(coming,
                Message.of("station", "WD-4213", trouble.getClass().getSimpleName())));
    }

    /// The sign-in is drawn first: on a slow PC the database would take its processor.
    private static void onceDrawn(Runnable begin) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
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

    private static void enter(@Nullable StationWindow window, Actor actor) {
        if (window != null) {
            window.entered(actor);
        }
    }

    /// The words of a station that is still coming cannot be changed yet.
    private static void otherLanguage(@Nullable StationWindow window) {
        if (window != null) {
            window.otherLanguage();
        }
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
