package wattdesk.download.ui;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.download.Download;
import wattdesk.download.DownloadState;
import wattdesk.download.MeterDownload;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// How a version stands with every meter, while it goes there and afterwards.
final class ProgressSheet extends AskingSheet {

    private final Words words;
    private final MeterTable<MeterDownload> table;
    private final Label counted = Nodes.named("download-counted", "", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button close;
    private final Button retry;
    private final Button cancel;
    private Runnable closed = () -> { };
    private Runnable retried = () -> { };
    private Runnable cancelled = () -> { };

    ProgressSheet(Words words, String tariff, Download download) {
        super("download-progress", words.language());
        this.words = words;
        root().getStyleClass().add("download-sheet");
        table = new MeterTable<>(words, MeterDownload::room,
                row -> Formats.meter(row.meter()), this::said);
        bar.setId("download-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        retry = Nodes.button("download-retry", words.get("retry"), "Alt+R", () -> retried.run());
        cancel = Nodes.button("download-take-back", words.get("take-back"), "Alt+C",
                () -> cancelled.run());
        close = Nodes.mainButton("download-close", words.get("close"), () -> closed.run());
        close.setDefaultButton(true);
        onAlt(KeyCode.R, () -> {
            if (!retry.isDisabled()) {
                retried.run();
            }
        });
        onAlt(KeyCode.C, () -> {
            if (!cancel.isDisabled()) {
                cancelled.run();
            }
        });
        lay(words.get("title", tariff), List.of(
                Nodes.paragraph(words.get("ordered", download.operatorName(),
                        Formats.minute(download.at()), Formats.minute(download.version())),
                        "muted"),
                bar, counted, table, table.whole(this::said)),
                retry, cancel, Nodes.spring(), close);
        show(List.of());
    }

    /// The newest rows; the choice stays where it is.
    void show(List<MeterDownload> rows) {
        if (!table.getItems().equals(rows)) {
            int chosen = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(rows);
            table.getSelectionModel().select(chosen);
        }
        long done = rows.stream().filter(row -> row.state() == DownloadState.IN_FORCE).count();
        long ready = rows.stream().filter(row -> row.state() == DownloadState.STANDING_BY).count();
        long failed = rows.stream().filter(row -> !row.state().open()
                && row.state() != DownloadState.IN_FORCE).count();
        counted.setText(words.get("counted", done, ready,
                rows.size() - done - ready - failed, failed));
        bar.setProgress(rows.isEmpty() ? 0 : (double) (done + ready + failed) / rows.size());
        retry.setDisable(rows.stream().noneMatch(row -> row.state().mayRetry()));
        cancel.setDisable(rows.stream().noneMatch(
                row -> row.state() == DownloadState.WAITING));
    }

    private MeterTable.Said said(MeterDownload row) {
        Message reason = row.reason();
        return new MeterTable.Said(tone(row), words.get(WordKey.of("state.", row.state())),
                why(reason) + next(row));
    }

    private String why(@Nullable Message reason) {
        return reason == null ? "" : reason.in(words.language()).what();
    }

    private String next(MeterDownload row) {
        Instant due = row.due();
        return row.failures() == 0 || due == null ? ""
                : words.get("next", Formats.clock(due));
    }

    private static Tone tone(MeterDownload row) {
        return switch (row.state()) {
            case IN_FORCE -> Tone.GOOD;
            case STANDING_BY -> Tone.GOOD;
            case WAITING, TELLING -> Tone.WAITING;
            case UNKNOWN -> Tone.UNKNOWN;
            case REFUSED, DIFFERENT -> Tone.DANGER;
            case CANNOT -> Tone.ATTENTION;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    void onClose(Runnable run) {
        closed = run;
    }

    void onRetry(Runnable run) {
        retried = run;
    }

    void onCancel(Runnable run) {
        cancelled = run;
    }

    /// Runs once the sheet is no longer in the window.
    void onGone(Runnable run) {
        root().sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                run.run();
            }
        });
    }

    @Override
    public Node first() {
        return close;
    }
}
