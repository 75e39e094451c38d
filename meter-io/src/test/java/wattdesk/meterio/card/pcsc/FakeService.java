package wattdesk.meterio.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.jspecify.annotations.Nullable;

/// A reader service in process behind the types of javax.smartcardio: one reader, one card, and
/// whatever a provider throws.
final class FakeService implements PcscProvider {

    static final String READER = "ACS ACR122U PICC Interface 00 00";
    static final int NO_SERVICE = 0x8010001D;

    boolean running = true;
    /// Counts how often the service was started; contexts of an earlier life are dead.
    int life;
    boolean card = true;
    boolean reader = true;
    int contexts;
    int connects;
    int open;
    @Nullable Exception onTransmit;
    @Nullable Exception onConnect;
    private CountDownLatch change = new CountDownLatch(1);

    static JnaPCSCException coded(int code) {
        return new JnaPCSCException(code & 0xFFFFFFFFL, "error");
    }

    static void raise(@Nullable Exception thrown) throws CardException {
        switch (thrown) {
            case null -> { }
            case CardException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new AssertionError(thrown);
        }
    }

    synchronized void kill() {
        running = false;
        changed();
    }

    synchronized void restart() {
        running = true;
        life++;
        changed();
    }

    synchronized void changed() {
        change.countDown();
        change = new CountDownLatch(1);
    }

    private synchronized CountDownLatch change() {
        return change;
    }

    @Override
    public synchronized PcscContext open() throws CardException {
        if (!running) {
            throw coded(NO_SERVICE);
        }
        contexts++;
        open++;
        Terminals terminals = new Terminals(life);
        return new PcscContext() {
            @Override
            public CardTerminals terminals() {
                return terminals;
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private final class Terminals extends CardTerminals {
        private final int born;

        Terminals(int born) {
            this.born = born;
        }

        void alive() throws CardException {
            synchronized (FakeService.this) {
                if (!running || born != life) {
                    throw coded(NO_SERVICE);
                }
            }
        }

        @Override
        public List<CardTerminal> list(State state) throws CardException {
            alive();
            List<CardTerminal> all = new ArrayList<>();
            if (reader) {
                all.add(new Terminal(this));
            }
            return all;
        }

        @Override
        public boolean waitForChange(long timeout) throws CardException {
            alive();
            try {
                boolean changed = change().await(timeout, TimeUnit.MILLISECONDS);
                alive();
                return changed;
            } catch (InterruptedException e) {
                throw new CardException(e);
            }
        }
    }

    private final class Terminal extends CardTerminal {
        private final Terminals terminals;

        Terminal(Terminals terminals) {
            this.terminals = terminals;
        }

        @Override
        public String getName() {
            return READER;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            terminals.alive();
            connects++;
            raise(onConnect);
            if (!card) {
                throw coded(0x8010000C);
            }
            return new FakeCard(terminals);
        }

        @Override
        public boolean isCardPresent() throws CardException {
            terminals.alive();
            return card;
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return card;
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return !card;
        }
    }

    private final class FakeCard extends Card {
        private final Terminals terminals;

        FakeCard(Terminals terminals) {
            this.terminals = terminals;
        }

        @Override
        public ATR getATR() {
            return new ATR(new byte[] {0x3B, 0x04, (byte) 0xA2, 0x13, 0x10, (byte) 0x91});
        }

        @Override
        public String getProtocol() {
            return "T=1";
        }

        @Override
        public CardChannel getBasicChannel() {
            return new Channel(this);
        }

        @Override
        public CardChannel openLogicalChannel() {
            throw new AssertionError("not used");
        }

        @Override
        public void beginExclusive() throws CardException {
            terminals.alive();
        }

        @Override
        public void endExclusive() throws CardException {
            terminals.alive();
        }

        @Override
        public byte[] transmitControlCommand(int code, byte[] command) {
            throw new AssertionError("not used");
        }

        @Override
        public void disconnect(boolean reset) throws CardException {
            terminals.alive();
        }
    }

    private final class Channel extends CardChannel {
        private final FakeCard owner;

        Channel(FakeCard owner) {
            this.owner = owner;
        }

        @Override
        public Card getCard() {
            return owner;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            owner.terminals.alive();
            raise(onTransmit);
            byte[] sent = command.getBytes();
            return new ResponseAPDU(new byte[] {sent[0], sent[1], (byte) 0x90, 0x00});
        }

        @Override
        public int transmit(java.nio.ByteBuffer command, java.nio.ByteBuffer response) {
            throw new AssertionError("not used");
        }

        @Override
        public void close() {}
    }
}
