package wattdesk.remote.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.remote.Operation;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteWords;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;
import wattdesk.ui.WordKey;

/// Operations on one meter: the choice, the foresight with its reason, the result.
public final class RemoteController {

    private static final Duration SECOND = Duration.seconds(1);

    private final RemoteServices services;
    private final RemoteInteractor interactor;
    private final Words words;
    private final RemoteWords spoken;
    private final Background background;
    private final Sheets sheets;
    private Runnable afterwards = () -> { };

    public RemoteController(RemoteServices services, Actor actor, Language language,
            Background background, Sheets sheets) {
        this.services = services;
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
            sheet.onRead(() -> read(card));
            sheet.onPrices(() -> setPrices(card));
            sheet.onClose(sheets::close);
            sheets.show(sheet);
        });
    }

    /// What this person can do to the meter, for whoever offers it elsewhere.
    public void offer(AccountCard card, Consumer<Offer> offered) {
        background.run(() -> {
            RemoteInteractor.Found found = interactor.find(card);
            return new Offer(found.operations(), found.prices());
        }, offered);
    }

    /// `prices` tells whether prices may be set.
    public record Offer(List<Operation> operations, boolean prices) {}

    /// The meter as it is now.
    public void read(AccountCard card) {
        LiveController live = new LiveController(
                services.sights(), words.language(), background, services.clock());
        ReadSheet sheet = new ReadSheet(words, card, live);
        Timeline ages = new Timeline(new KeyFrame(SECOND, _ -> live.tick(
                services.clock().instant())));
        ages.setCycleCount(Timeline.INDEFINITE);
        sheet.root().sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ages.stop();
            } else {
                ages.play();
            }
        });
        sheet.onClose(sheets::close);
        background.run(() -> interactor.unit(card), unit -> {
            live.of(card.meter(), words.get(WordKey.of("unit.", unit)));
            live.read();
        });
        sheets.show(sheet);
    }

    /// Brings the prices in force to the meters of the account.
    public void setPrices(AccountCard card) {
        services.prices().accept(card);
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
