package wattdesk.download.ui;

import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import wattdesk.customer.AccountCard;
import wattdesk.download.Download;
import wattdesk.download.Downloads.Changed;
import wattdesk.download.Downloads.Ordered;
import wattdesk.download.Downloads.Preview;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// Sends a tariff to its meters: first what it will do, then how it stands with each of them.
public final class DownloadController {

    private static final Duration LOOK = Duration.seconds(1);

    private final DownloadInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;

    public DownloadController(DownloadServices services, Actor actor, Language language,
            Background background, Sheets sheets) {
        interactor = new DownloadInteractor(services, actor);
        words = Words.of("download", "ui", language);
        this.background = background;
        this.sheets = sheets;
    }

    public void open(String tariff) {
        background.run(() -> interactor.find(tariff), this::found);
    }

    /// The prices in force to the meters of one account.
    public void open(AccountCard card) {
        background.run(() -> interactor.find(card), this::found);
    }

    private void found(DownloadInteractor.Found found) {
        switch (found.preview()) {
            case Preview.Not(var why) -> refuse(why);
            case Preview.Shown shown -> preview(shown, found);
        }
    }

    private void refuse(Message why) {
        NoDownloadSheet sheet = new NoDownloadSheet(words, why);
        sheet.onClose(sheets::close);
        sheets.show(sheet);
    }

    private void preview(Preview.Shown shown, DownloadInteractor.Found found) {
        PreviewSheet sheet = new PreviewSheet(words, shown, found);
        sheet.onCancel(sheets::close);
        sheet.onLast(() -> found.last().ifPresent(last -> progress(shown, last)));
        sheet.onSend(() -> background.runBusy(sheet::busy,
                () -> interactor.order(shown, found, sheet.password()),
                ordered -> {
                    switch (ordered) {
                        case Ordered.Not(var why) -> sheet.say(why);
                        case Ordered.Done done -> progress(shown, done.download());
                    }
                }));
        sheets.show(sheet);
    }

    private void progress(Preview.Shown shown, Download download) {
        ProgressSheet sheet = new ProgressSheet(words, shown.tariff().name(), download);
        Latest looking = background.latest();
        Timeline clock = new Timeline(new KeyFrame(LOOK, _ -> {
            if (!looking.isWaiting()) {
                look(looking, sheet, download.id());
            }
        }));
        clock.setCycleCount(Timeline.INDEFINITE);
        sheet.onGone(clock::stop);
        sheet.onClose(sheets::close);
        sheet.onRetry(() -> change(sheet, looking, download.id(),
                () -> interactor.retry(download.id())));
        sheet.onCancel(() -> change(sheet, looking, download.id(),
                () -> interactor.cancel(download.id())));
        sheets.show(sheet);
        look(looking, sheet, download.id());
        clock.play();
    }

    private void look(Latest looking, ProgressSheet sheet, UUID download) {
        looking.run(() -> interactor.meters(download), sheet::show);
    }

    private void change(
            ProgressSheet sheet, Latest looking, UUID download, Callable<Changed> change) {
        background.runBusy(sheet::busy, change, changed -> {
            Message refused = DownloadInteractor.refusal(changed);
            if (refused != null) {
                sheet.say(refused, Tone.ATTENTION);
            }
            look(looking, sheet, download);
        });
    }
}
