package wattdesk.installation.ui;

import java.util.List;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import wattdesk.installation.DeviceMessages;
import wattdesk.installation.LineMatch;
import wattdesk.message.Message;
import wattdesk.metering.LineSearch;
import wattdesk.ui.Background;
import wattdesk.ui.Tone;

/// The search of a line from the sheet, one at a time.
final class LineHunt {

    private final DeviceInteractor interactor;
    private final Background background;
    private LineSearch.@Nullable Running running;
    private boolean searching;
    private boolean unwanted;
    private String searched = "";

    LineHunt(DeviceInteractor interactor, Background background) {
        this.interactor = interactor;
        this.background = background;
    }

    /// The line that was searched, whatever is chosen by now: what was found is there.
    String line() {
        return searched;
    }

    /// Ends it as soon as what is on the wire has ended, also one that is not prepared yet.
    void end() {
        unwanted = true;
        LineSearch.Running now = running;
        if (now != null) {
            now.cancel();
        }
    }

    /// Nothing while one is under way: it could not be ended any more.
    void begin(ScanSheet sheet) {
        if (searching) {
            return;
        }
        try {
            String line = sheet.line();
            String protocol = sheet.protocol();
            Long from = sheet.from();
            Long upto = sheet.upto();
            searching = true;
            unwanted = false;
            searched = line;
            sheet.running(true);
            background.run(() -> interactor.search().prepare(line, protocol, from, upto,
                    progress -> Platform.runLater(() -> sheet.show(progress))),
                    prepared -> search(sheet, line, prepared), trouble -> broken(sheet, trouble));
        } catch (DeviceOrderSheet.NotFilled e) {
            sheet.notFilled(e);
        }
    }

    private void search(ScanSheet sheet, String line, LineSearch.Running prepared) {
        running = prepared;
        if (unwanted) {
            prepared.cancel();
        }
        background.run(() -> found(line, prepared.run()), seen -> {
            ended(sheet);
            sheet.show(seen.matches());
            sheet.say(seen.told(), seen.tone());
        }, trouble -> broken(sheet, trouble));
    }

    private void broken(ScanSheet sheet, Throwable trouble) {
        ended(sheet);
        background.report(trouble);
    }

    private void ended(ScanSheet sheet) {
        searching = false;
        running = null;
        sheet.running(false);
    }

    private record Seen(List<LineMatch> matches, Message told, Tone tone) {}

    private Seen found(String line, LineSearch.Result result) {
        return switch (result) {
            case LineSearch.Result.NotSearched _ -> new Seen(List.of(),
                    DeviceMessages.of(line, result), Tone.ATTENTION);
            case LineSearch.Result.Found found -> new Seen(interactor.matches(line, found),
                    DeviceMessages.of(line, result), found.complete()
                            && found.shared().isEmpty() ? Tone.GOOD : Tone.ATTENTION);
        };
    }
}
