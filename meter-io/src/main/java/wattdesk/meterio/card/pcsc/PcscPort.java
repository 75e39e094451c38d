package wattdesk.meterio.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardReaderPort;
import wattdesk.meterio.card.Connected;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;

/// The readers of this computer. When the reader service ends, everything that was made from it is
/// thrown away; the next call makes it anew.
public final class PcscPort implements CardReaderPort {

    private final PcscProvider provider;
    private @Nullable PcscContext context;
    private @Nullable PcscLink holder;

    PcscPort(PcscProvider provider) {
        this.provider = provider;
    }

    /// With the provider that the system property `wattdesk.pcsc` chooses.
    public static PcscPort ofThisComputer() {
        return new PcscPort(PcscProvider.chosen());
    }

    /// Asks twice where the service had ended: the first answer may come from before.
    @Override
    public synchronized ReaderList readers() {
        boolean fresh = context == null;
        ReaderList list = list();
        return list instanceof ReaderList.ServiceGone && !fresh ? list() : list;
    }

    private ReaderList list() {
        try {
            List<Reader> readers = new ArrayList<>();
            for (CardTerminal terminal : context().terminals().list()) {
                readers.add(new Reader(terminal.getName(), present(terminal)));
            }
            return new ReaderList.Found(readers);
        } catch (Exception | LinkageError e) {
            drop();
            return new ReaderList.ServiceGone(Losses.detail(e));
        }
    }

    /// A reader that went away between listing and asking has no card.
    private static boolean present(CardTerminal terminal) throws CardException {
        try {
            return terminal.isCardPresent();
        } catch (CardException e) {
            if (Losses.of(e) == CardLoss.SERVICE) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public synchronized Connected connect(String reader) {
        if (holder != null) {
            return new Connected.Failed(CardLoss.HELD, reader);
        }
        try {
            PcscContext now = context();
            for (CardTerminal terminal : now.terminals().list()) {
                if (terminal.getName().equals(reader)) {
                    Card card = terminal.connect("*");
                    return new Connected.Card(new PcscLink(this, now, reader, card));
                }
            }
            return new Connected.Failed(CardLoss.NO_READER, reader);
        } catch (Exception | LinkageError e) {
            return new Connected.Failed(lost(e, context), Losses.detail(e));
        }
    }

    private PcscContext context() throws Exception {
        PcscContext now = context;
        if (now == null) {
            now = provider.open();
            context = now;
        }
        return now;
    }

    /// Names a failure, and lets go of the context where the service is what failed. A link of an
    /// earlier context says nothing about the present one.
    synchronized CardLoss lost(Throwable thrown, @Nullable PcscContext of) {
        CardLoss loss = Losses.of(thrown);
        if (loss == CardLoss.SERVICE && Objects.equals(context, of)) {
            drop();
        }
        return loss;
    }

    synchronized void held(PcscLink link) {
        holder = link;
    }

    synchronized void released(PcscLink link) {
        if (link.equals(holder)) {
            holder = null;
        }
    }

    private void drop() {
        PcscContext old = context;
        context = null;
        holder = null;
        if (old != null) {
            try {
                old.close();
            } catch (RuntimeException e) {
                Losses.LOG.debug("context not released", e);
            }
        }
    }

    @Override
    public synchronized void close() {
        drop();
    }
}
