package wattdesk.meterio.card.desk;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import wattdesk.meterio.card.CardFormat;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardReaderPort;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Connected;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;
import wattdesk.meterio.card.WriteResult;

/// Reads and writes the card in a reader: one connection per act, on the card thread. Closing the
/// desk closes its port.
public final class CardDesk implements AutoCloseable {

    private static final long LIMIT_MILLIS = 30_000;

    private final CardReaderPort port;
    private final List<CardFormat> formats;
    private final CardThread thread;

    /// @param formats asked in this order; the first one writes
    public CardDesk(CardReaderPort port, List<CardFormat> formats) {
        this(port, formats, LIMIT_MILLIS);
    }

    CardDesk(CardReaderPort port, List<CardFormat> formats, long limitMillis) {
        this.port = port;
        this.formats = List.copyOf(formats);
        this.thread = new CardThread(limitMillis);
    }

    public ReaderList readers() {
        return thread.run(port::readers, () -> new ReaderList.ServiceGone("no answer"));
    }

    /// What lies on the card.
    ///
    /// @param reader a reader's name or a part of it; empty means the first one with a card
    public ReadResult read(String reader) {
        return thread.run(() -> connected(reader, this::read, ReadResult.Failed::new),
                () -> new ReadResult.Failed(CardLoss.NO_ANSWER, reader));
    }

    /// The first format that knows the card; a card that nobody knows is foreign.
    private ReadResult read(CardLink link) {
        ReadResult result = new ReadResult.Foreign(link.atr());
        for (CardFormat format : formats) {
            result = format.read(link);
            if (!(result instanceof ReadResult.Foreign)) {
                return result;
            }
        }
        return result;
    }

    /// Writes the order and proves it. Never repeated here; where it ends Unknown, ask
    /// [#readBack].
    public WriteResult sell(String reader, CardOrder order) {
        return write(reader, link -> formats.getFirst().sell(link, order));
    }

    public WriteResult clear(String reader) {
        return write(reader, formats.getFirst()::clear);
    }

    private WriteResult write(String reader, Function<CardLink, WriteResult> act) {
        return thread.run(() -> connected(reader, link -> held(link, act),
                        (loss, detail) -> new WriteResult.Refused(
                                CardRefusal.NOT_REACHED, loss + " " + detail)),
                () -> new WriteResult.Unknown("no answer from " + reader));
    }

    /// Held for one write only.
    private static WriteResult held(CardLink link, Function<CardLink, WriteResult> act) {
        if (!link.hold()) {
            return new WriteResult.Refused(CardRefusal.NOT_REACHED, "held by another program");
        }
        try {
            return act.apply(link);
        } finally {
            link.release();
        }
    }

    /// Decides an Unknown by reading the same card again, never by the exception it came from.
    public ReadBack readBack(String reader, String uid, CardPurchase purchase) {
        return switch (read(reader)) {
            case ReadResult.Contents found when !found.contents().uid().equals(uid) ->
                new ReadBack.StillUnknown("another card: " + found.contents().uid());
            case ReadResult.Contents found -> found.contents().purchase()
                    .filter(purchase::equals).isPresent()
                    ? new ReadBack.Written(found.contents())
                    : new ReadBack.NotWritten(found.contents());
            case ReadResult.Blank blank -> new ReadBack.StillUnknown("blank: " + blank.uid());
            case ReadResult.Foreign foreign -> new ReadBack.StillUnknown(foreign.detail());
            case ReadResult.Failed failed ->
                new ReadBack.StillUnknown(failed.loss() + " " + failed.detail());
        };
    }

    private <T> T connected(String reader, Function<CardLink, T> act,
            BiFunction<CardLoss, String, T> failed) {
        return switch (port.readers()) {
            case ReaderList.ServiceGone gone -> failed.apply(CardLoss.SERVICE, gone.detail());
            case ReaderList.Found found -> named(found, reader)
                    .map(name -> on(port.connect(name), act, failed))
                    .orElseGet(() -> failed.apply(found.readers().isEmpty() || !reader.isEmpty()
                            ? CardLoss.NO_READER : CardLoss.NO_CARD, reader));
        };
    }

    private static java.util.Optional<String> named(ReaderList.Found found, String reader) {
        return found.readers().stream()
                .filter(r -> reader.isEmpty() ? r.cardPresent() : r.name().contains(reader))
                .map(Reader::name).findFirst();
    }

    private static <T> T on(Connected connected, Function<CardLink, T> act,
            BiFunction<CardLoss, String, T> failed) {
        return switch (connected) {
            case Connected.Failed lost -> failed.apply(lost.loss(), lost.detail());
            case Connected.Card card -> {
                try (CardLink link = card.link()) {
                    yield act.apply(link);
                }
            }
        };
    }

    @Override
    public void close() {
        thread.close();
        port.close();
    }
}
