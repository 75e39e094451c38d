package wattdesk.meterio.card.pcsc;

import java.util.ArrayList;
import java.util.List;
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
    private int held;

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
            return new ReaderList.ServiceGone(String.valueOf(e.getMessage()));
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
        if (held > 0) {
            return new Connected.Failed(CardLoss.HELD, reader);
        }
        try {
            for (CardTerminal terminal : context().terminals().list()) {
                if (terminal.getName().equals(reader)) {
                    Card card = terminal.connect("*");
                    return new Connected.Card(new PcscLink(this, reader, card));
                }
            }
            return new Connected.Failed(CardLoss.NO_READER, reader);
        } catch (Exception | LinkageError e) {
            return new Connected.Failed(lost(e), String.valueOf(e.getMessage()));
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

    /// Names a failure, and lets go of the context where the service is what failed.
    synchronized CardLoss lost(Throwable thrown) {
        CardLoss loss = Losses.of(thrown);
        if (loss == CardLoss.SERVICE) {
            drop();
        }
        return loss;
    }

    synchronized void held(int change) {
        held = Math.max(0, held + change);
    }

    private void drop() {
        PcscContext old = context;
        context = null;
        held = 0;
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
