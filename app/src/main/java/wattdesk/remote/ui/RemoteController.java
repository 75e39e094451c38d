package wattdesk.remote.ui;

import javafx.application.Platform;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.remote.Operation;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteWords;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// Operations on one meter: the choice, the foresight with its reason, the result.
public final class RemoteController {

    private final RemoteInteractor interactor;
    private final Words words;
    private final RemoteWords spoken;
    private final Background background;
    private final Sheets sheets;
    private Runnable afterwards = () -> { };

    public RemoteController(RemoteServices services, Actor actor, Language language,
            Background background, Sheets sheets) {
        interactor = new RemoteInteractor(services, actor);
        words = Words.of("remote", "ui", language);
        spoken = new RemoteWords(language);
        this.background = background;
        this.sheets = sheets;
    }

    /// Runs whenever an order has ended and its sheet was closed.
    public void onEnded(Runnable run) {
        afterwards = run;
    }

    /// Everything that can be done to this meter.
    public void open(AccountCard card) {
        background.run(() -> interactor.find(card), found -> {
            OperationsSheet sheet = new OperationsSheet(
                    words, spoken, card, found, operation -> open(card, operation));
            sheet.onClose(sheets::close);
            sheets.show(sheet);
        });
    }

    /// One operation on this meter.
    public void open(AccountCard card, Operation operation) {
        background.run(() -> interactor.foresee(card, operation), foresight -> {
            OperationSheet sheet =
                    new OperationSheet(words, spoken, card, operation, foresight);
            sheet.onCancel(sheets::close);
            sheet.onGo(() -> perform(sheet, card, operation));
            sheets.show(sheet);
        });
    }

    private void perform(OperationSheet sheet, AccountCard card, Operation operation) {
        String reason = sheet.reason();
        var terms = sheet.terms();
        background.runBusy(sheet::busy, () -> interactor.perform(card, operation, terms, reason,
                step -> Platform.runLater(() -> sheet.show(step))), performed -> {
                    switch (performed) {
                        case Performed.Not(var why) -> sheet.say(why);
                        case Performed.Ended ended -> result(ended);
                    }
                });
    }

    private void result(Performed.Ended ended) {
        ResultSheet sheet = new ResultSheet(words, spoken, ended);
        sheet.onClose(() -> {
            sheets.close();
            afterwards.run();
        });
        sheets.show(sheet);
    }
}
