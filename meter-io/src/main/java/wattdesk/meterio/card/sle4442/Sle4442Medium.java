package wattdesk.meterio.card.sle4442;

import java.util.Arrays;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.ReaderSettings.MemoryDialect;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.apdu.Apdu;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;
import wattdesk.meterio.card.apdu.MediumKeys;
import wattdesk.meterio.card.apdu.Place;

/// An SLE4442 behind an ACR38 or ACR39 (cards.md 11, 13.4): header at 20H, then the four slots, all
/// 224 bytes that may be written.
///
/// The error counter is read first and the PSC presented only while it is full: three wrong ones
/// kill the card. Nothing is written below 20H. The card has no serial number of its own: it is the
/// one that its header got when it was issued. The PSC stays what it is.
public final class Sle4442Medium implements CardMedium {

    private static final int READER = 0xFF;
    private static final int LOWEST = 0x20;
    private static final int FULL = 0x07;
    private static final int CHUNK = 16;
    private static final int SERIAL_AT = LOWEST + 12;
    private static final int SERIAL_LENGTH = 8;

    private final CardTalk talk;
    private boolean selected;
    private boolean presented;

    public Sle4442Medium(CardTalk talk, ReaderSettings settings) throws CardStop {
        this.talk = talk;
        if (settings.memory() != MemoryDialect.ACR) {
            throw CardStop.rule(CardRefusal.READER, talk.reader());
        }
    }

    @Override
    public MediumKind kind() {
        return MediumKind.SLE4442;
    }

    @Override
    public byte[] uid() throws CardStop {
        return memory(SERIAL_AT, SERIAL_LENGTH);
    }

    /// Memory leaves its factory as FF; wiped by us it is 00.
    @Override
    public boolean blank(MediumKeys keys) throws CardStop {
        byte[] header = memory(address(Place.HEADER), Place.HEADER.length());
        return uniform(header, 0xFF) || uniform(header, 0x00);
    }

    private static boolean uniform(byte[] bytes, int value) {
        for (byte octet : bytes) {
            if ((octet & 0xFF) != value) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] read(Place place, MediumKeys keys) throws CardStop {
        return memory(address(place), place.length());
    }

    private byte[] memory(int address, int length) throws CardStop {
        select();
        return talk.need(Apdu.reading(READER, 0xB0, 0, address, length), length);
    }

    /// Selecting powers the card anew, which forgets the PSC: once is enough.
    private void select() throws CardStop {
        if (!selected) {
            talk.need(Apdu.sending(READER, 0xA4, 0, 0, (byte) 0x06));
            selected = true;
        }
    }

    @Override
    public void prepareWriting(Place place, MediumKeys keys) throws CardStop {
        select();
        if (presented) {
            return;
        }
        byte[] counter = talk.need(Apdu.reading(READER, 0xB1, 0, 0, 4), 4);
        guard(counter[0] & FULL);
        Reply.Answered answered = talk.ask(Apdu.sending(READER, 0x20, 0, 0, keys.psc()));
        judge(answered.status());
        presented = true;
    }

    private static void guard(int counter) throws CardStop {
        if (counter == 0) {
            throw CardStop.rule(CardRefusal.CARD_LOCKED, Hex.octet(counter));
        }
        if (counter != FULL) {
            throw CardStop.rule(CardRefusal.ERROR_COUNTER, Hex.octet(counter));
        }
    }

    /// SW1 is 90 whatever happens; SW2 is the error counter. 9000 means locked, not well.
    private static void judge(int status) throws CardStop {
        if ((status & 0xFF00) != 0x9000) {
            throw CardStop.status(status);
        }
        int counter = status & 0xFF;
        if (counter == FULL) {
            return;
        }
        throw CardStop.rule(counter == 0 ? CardRefusal.CARD_LOCKED : CardRefusal.AUTHENTICATION,
                Hex.octet(counter));
    }

    @Override
    public void write(Place place, byte[] bytes, MediumKeys keys) throws CardStop {
        prepareWriting(place, keys);
        for (int at = 0; at < bytes.length; at += CHUNK) {
            update(address(place) + at, Arrays.copyOfRange(bytes, at, at + CHUNK));
        }
    }

    private void update(int address, byte[] bytes) throws CardStop {
        if (address < LOWEST) {
            throw CardStop.rule(CardRefusal.CARD_FAULT, Hex.octet(address));
        }
        Reply.Answered answered = talk.change(Apdu.sending(READER, 0xD0, 0, address, bytes));
        if (answered.status() != CardTalk.OK) {
            throw CardStop.status(answered.status());
        }
    }

    /// The PSC is not changed: a change that is interrupted could lose the card.
    @Override
    public void issue(MediumKeys keys) throws CardStop {
        prepareWriting(Place.HEADER, keys);
    }

    @Override
    public void wipe(MediumKeys keys) throws CardStop {
        for (Place place : Place.values()) {
            write(place, new byte[place.length()], keys);
        }
    }

    private static int address(Place place) {
        return switch (place) {
            case HEADER -> LOWEST;
            case PURCHASE_A -> 0x40;
            case PURCHASE_B -> 0x70;
            case RETURN_A -> 0xA0;
            case RETURN_B -> 0xD0;
        };
    }
}
