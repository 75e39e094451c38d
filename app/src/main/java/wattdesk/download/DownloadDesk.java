package wattdesk.download;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;

/// The desk at which a tariff is sent to its meters.
public final class DownloadDesk implements Downloads {

    private final DownloadBook book;
    private final Foresight foresight;
    private final Clock clock;

    public DownloadDesk(DownloadBook book, Foresight foresight, Clock clock) {
        this.book = book;
        this.foresight = foresight;
        this.clock = clock;
    }

    @Override
    public Preview preview(Request request) {
        return foresight.of(request);
    }

    @Override
    public Ordered order(Request request, Actor actor) {
        if (!actor.operator().may(Permission.TELL_METERS)) {
            return new Ordered.Not(notPermitted());
        }
        return switch (foresight.of(request)) {
            case Preview.Not(var why) -> new Ordered.Not(why);
            case Preview.Shown shown when shown.rows().stream()
                    .allMatch(row -> row.way() == Way.NONE && row.lacks().isEmpty()) ->
                new Ordered.Not(DownloadMessages.nothing());
            case Preview.Shown shown -> order(shown, actor);
        };
    }

    private Ordered order(Preview.Shown shown, Actor actor) {
        Instant now = clock.instant();
        Download download = new Download(UUID.randomUUID(), shown.tariff().id(), shown.version(),
                actor.operator().login(), actor.operator().displayName(), now);
        List<MeterDownload> meters = shown.rows().stream()
                .filter(row -> row.way() != Way.NONE || !row.lacks().isEmpty())
                .map(row -> first(download, row)).toList();
        return switch (book.order(download, meters, actor)) {
            case Paperwork.Filed.Done() -> new Ordered.Done(download, meters);
            case Paperwork.Filed.Stale(var found) ->
                new Ordered.Not(BookMessages.of(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Ordered.Not(BookMessages.of(code, detail));
        };
    }

    private static MeterDownload first(Download download, Row row) {
        boolean cannot = !row.lacks().isEmpty();
        boolean later = row.way() == Way.AT_INSTANT;
        Message why = cannot ? row.lacks().getFirst()
                : later ? DownloadMessages.waits(download.version()) : null;
        return new MeterDownload(download.id(), row.card().meter().number(), row.card().number(),
                row.card().room().code(), row.way(),
                cannot ? DownloadState.CANNOT : DownloadState.WAITING,
                cannot ? null : later ? download.version() : download.at(), 0, 0, why,
                download.at());
    }

    @Override
    public Optional<Download> find(UUID download) {
        return book.find(download);
    }

    @Override
    public Optional<Download> last(String tariff) {
        return book.last(tariff);
    }

    @Override
    public List<MeterDownload> meters(UUID download) {
        return book.meters(download);
    }

    @Override
    public Changed retry(UUID download, Actor actor) {
        Instant now = clock.instant();
        return change("DOWNLOAD_RETRIED", download, row -> row.state().mayRetry(),
                row -> row.anew(now), actor);
    }

    @Override
    public Changed cancel(UUID download, Actor actor) {
        Instant now = clock.instant();
        return change("DOWNLOAD_CANCELLED", download,
                row -> row.state() == DownloadState.WAITING,
                row -> row.to(DownloadState.CANCELLED, null,
                        DownloadMessages.cancelled(actor.operator().displayName()), now), actor);
    }

    private Changed change(String action, UUID download, Predicate<MeterDownload> which,
            UnaryOperator<MeterDownload> change, Actor actor) {
        if (!actor.operator().may(Permission.TELL_METERS)) {
            return new Changed.Not(notPermitted());
        }
        List<MeterDownload> from = book.meters(download).stream().filter(which).toList();
        if (from.isEmpty()) {
            return new Changed.Not(Message.of("download", "WD-6328"));
        }
        List<MeterDownload> to = new ArrayList<>(from.stream().map(change).toList());
        return switch (book.change(action, download, from, to, actor)) {
            case Paperwork.Filed.Done() -> new Changed.Done(from.size());
            case Paperwork.Filed.Stale(var found) ->
                new Changed.Not(BookMessages.of(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Changed.Not(BookMessages.of(code, detail));
        };
    }

    private static Message notPermitted() {
        return Message.of("download", "WD-6321");
    }
}
