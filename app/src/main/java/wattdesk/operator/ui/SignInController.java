package wattdesk.operator.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.SignIn;
import wattdesk.ui.Background;
import wattdesk.ui.Place;
import wattdesk.ui.Sheets;

/// Signs an operator in, and shows a locked station.
public final class SignInController implements Place {

    private final SignInModel model = new SignInModel();
    private final SignInInteractor interactor;
    private final SignInView view;
    private final Background background;
    private final Clock clock;
    private final Consumer<Actor> entered;

    public SignInController(
            SignIn signIn, String stationName, List<DemoLogin> demo, Language language,
            Background background, Clock clock, Sheets sheets, Runnable otherLanguage,
            Consumer<Actor> entered) {
        this.background = background;
        this.clock = clock;
        this.entered = entered;
        interactor = new SignInInteractor(signIn);
        RecoveryController recovery = new RecoveryController(
                interactor, language, background, sheets, model.message::set);
        model.stationName.set(stationName);
        view = new SignInView(model, demo, language, this::signIn,
                () -> recovery.open(model.login.get().strip()), otherLanguage);
    }

    /// Says that the station is still being opened; Enter waits for it.
    public void opening() {
        model.opening.set(true);
    }

    /// The station is open, and has a name.
    public void opened(String stationName) {
        model.opening.set(false);
        model.stationName.set(stationName);
    }

    /// Goes on from what was typed on another sign-in screen.
    public void typedAt(SignInController other) {
        model.login.set(other.model.login.get());
        model.password.set(other.model.password.get());
        model.atName.set(other.model.atName.get());
    }

    /// Shows whose work is kept behind the lock.
    public void lockedFor(String login, String displayName) {
        model.login.set(login);
        model.lockedFor.set(displayName);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        view.focus();
        tick(clock.instant());
    }

    private void signIn() {
        if (model.busy.get() || model.blockedUntil.get() != null || model.login.get().isBlank()) {
            return;
        }
        String login = model.login.get();
        char[] password = model.password.get().toCharArray();
        model.password.set("");
        model.message.set(null);
        background.runBusy(model.busy::set, () -> interactor.signIn(login, password), this::came);
    }

    private void came(SignIn.Result result) {
        switch (result) {
            case SignIn.Result.In(var actor) -> entered.accept(actor);
            case SignIn.Result.Wrong() -> {
                model.message.set(Message.of("operator", "WD-5101"));
                view.focus();
            }
            case SignIn.Result.NotWritten(var code, var detail) ->
                model.message.set(Message.of("operator", "WD-5103", code, detail));
            case SignIn.Result.Wait(var left) -> {
                model.blockedUntil.set(clock.instant().plus(left));
                tick(clock.instant());
            }
        }
    }

    /// The countdown of a throttled operator, and the caps-lock hint.
    @Override
    public void tick(Instant now) {
        model.capsLock.set(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
        Instant until = model.blockedUntil.get();
        if (until == null) {
            return;
        }
        if (now.isBefore(until)) {
            long seconds = Duration.between(now, until).toSeconds() + 1;
            model.message.set(Message.of("operator", "WD-5102", seconds));
        } else {
            model.blockedUntil.set(null);
            model.message.set(null);
            view.focus();
        }
    }
}
