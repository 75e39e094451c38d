package wattdesk.station.ui;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import wattdesk.ledger.TimeGuard;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.station.Finding;
import wattdesk.station.Station;
import wattdesk.ui.Background;

/// Health, check of the books, backup.
public final class HealthController {

    private final HealthModel model = new HealthModel();
    private final HealthInteractor interactor;
    private final HealthView view;
    private final Background background;

    public HealthController(Station station, Actor actor, Language language,
            Background background) {
        this.background = background;
        Operator operator = actor.operator();
        interactor = new HealthInteractor(station, actor);
        view = new HealthView(model, Words.of("station", "ui", language),
                operator.may(Permission.CHECK) ? this::check : null,
                operator.may(Permission.BACK_UP) ? this::backUp : null,
                operator.may(Permission.CONFIRM_CLOCK) ? this::confirmClock : null);
    }

    public Region view() {
        return view.root();
    }

    /// A key of the place that health stands in.
    public void pressed(KeyEvent event) {
        view.pressed(event);
    }

    public void enter() {
        ask(interactor::health);
        askClock();
    }

    private void askClock() {
        background.run(interactor::clockBehind, model.clockBehind::set);
    }

    private void check() {
        ask(interactor::check);
    }

    private void ask(Callable<List<Finding>> question) {
        background.runBusy(model.busy::set, question, model.findings::setAll);
    }

    private void confirmClock() {
        UUID command = UUID.randomUUID();
        background.runBusy(model.busy::set, () -> interactor.confirmClock(command), confirmed -> {
            say(confirmed instanceof TimeGuard.Confirmed.Ok, ClockMessages.of(confirmed));
            enter();
        });
    }

    private void backUp() {
        background.runBusy(model.busy::set, interactor::backUp,
                file -> say(true, Message.of("station", "WD-4211", file)),
                trouble -> say(false, Message.of("station", "WD-4212",
                        String.valueOf(trouble.getMessage()))));
    }

    private void say(boolean good, Message message) {
        model.good.set(good);
        model.said.set(message);
    }
}
