package wattdesk.meterio.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.sim.card.CardTornException;
import wattdesk.meterio.sim.card.VirtualCard;

/// A reader in process with whatever card lies in it; commands may be answered by a fault instead.
public final class VirtualReader implements CardReaderPort {

    public static final String NAME = "Virtual PCD 00 00";

    private @Nullable VirtualCard card;
    private Function<Integer, @Nullable Reply> fault = n -> null;
    private int sent;
    private boolean held;
    public int connects;
    public int holds;
    public boolean refuseHold;
    public final List<byte[]> commands = new ArrayList<>();

    public VirtualReader put(@Nullable VirtualCard next) {
        card = next;
        if (next != null) {
            next.insert();
        }
        return this;
    }

    /// Answers the n-th command from now on by what the function gives; null lets the card answer.
    public void fault(Function<Integer, @Nullable Reply> by) {
        sent = 0;
        commands.clear();
        fault = by;
    }

    /// Something that happens in front of the n-th command, such as another card.
    public void before(int command, Runnable act) {
        fault(n -> {
            if (n == command) {
                act.run();
            }
            return null;
        });
    }

    /// Changes the card under the very same link, as a fast swap does: no error anywhere.
    public void swap(VirtualCard next) {
        next.insert();
        card = next;
    }

    @Override
    public ReaderList readers() {
        return new ReaderList.Found(List.of(new Reader(NAME, card != null && !card.out())));
    }

    @Override
    public Connected connect(String reader) {
        connects++;
        VirtualCard now = card;
        if (now == null || now.out()) {
            return new Connected.Failed(CardLoss.NO_CARD, "");
        }
        return new Connected.Card(new Link(Hex.of(now.atr())));
    }

    public CardLink link() {
        return switch (connect(NAME)) {
            case Connected.Card card -> card.link();
            case Connected.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    @Override
    public void close() {}

    private final class Link implements CardLink {

        private final String atr;

        Link(String atr) {
            this.atr = atr;
        }

        @Override
        public String reader() {
            return NAME;
        }

        @Override
        public String atr() {
            return atr;
        }

        @Override
        public Reply transmit(byte[] command) {
            commands.add(command);
            Reply instead = fault.apply(sent++);
            VirtualCard now = card;
            if (instead != null || now == null) {
                return instead == null ? new Reply.Lost(CardLoss.NO_CARD, "") : instead;
            }
            try {
                return Reply.of(now.command(command));
            } catch (CardTornException e) {
                return new Reply.Lost(CardLoss.CARD_OUT, "torn");
            }
        }

        @Override
        public boolean hold() {
            if (refuseHold || held) {
                return false;
            }
            holds++;
            held = true;
            return true;
        }

        @Override
        public void release() {
            held = false;
        }

        @Override
        public void close() {
            release();
        }
    }
}
