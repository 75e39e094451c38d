package wattdesk.meterio.card.cpu;

import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.apdu.Apdu;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;
import wattdesk.meterio.card.apdu.MediumKeys;
import wattdesk.meterio.card.apdu.Place;

/// A CPU card in the own layout (cards.md 13.4): purchases A and B in file 01, returns A and B in
/// file 05, header in file 02 of the application `F0 PBS1`; the serial number in file 19 of the
/// master file, as in the State Grid's card. Reading is free.
public final class CpuMedium implements CardMedium {

    private static final byte[] APPLICATION = {(byte) 0xF0, 'P', 'B', 'S', '1'};
    private static final byte[] MASTER_FILE =
            {0x00, (byte) 0xA4, 0x00, 0x00, 0x02, 0x3F, 0x00};
    private static final int SERIAL_FILE = 0x19;
    private static final int EXTERNAL_KEY = 1;
    private static final int SECURE = 0x04;
    private static final int UPDATE_BINARY = 0xD6;

    private final CardTalk talk;

    public CpuMedium(CardTalk talk) {
        this.talk = talk;
    }

    @Override
    public MediumKind kind() {
        return MediumKind.CPU;
    }

    @Override
    public byte[] uid() throws CardStop {
        talk.need(MASTER_FILE);
        byte[] serial = talk.need(Apdu.readBinary(SERIAL_FILE, 1, 8), 8);
        talk.need(Apdu.select(APPLICATION));
        return serial;
    }

    /// The files and keys are made by whoever personalises the card; blank is an empty header.
    @Override
    public boolean blank(MediumKeys keys) throws CardStop {
        for (byte octet : talk.need(reading(Place.HEADER), Place.HEADER.length())) {
            if (octet != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] read(Place place, MediumKeys keys) throws CardStop {
        return talk.need(reading(place), place.length());
    }

    private static byte[] reading(Place place) {
        return Apdu.readBinary(file(place), offset(place), place.length());
    }

    @Override
    public void prepareWriting(Place place, MediumKeys keys) throws CardStop {
        byte[] challenge = talk.need(Apdu.challenge(), 8);
        talk.need(Apdu.externalAuthenticate(EXTERNAL_KEY,
                TripleDes.encrypt(keys.externalKey(), challenge)));
    }

    /// One command with a MAC over a fresh challenge.
    @Override
    public void write(Place place, byte[] bytes, MediumKeys keys) throws CardStop {
        byte[] challenge = talk.need(Apdu.challenge(), 8);
        byte[] head = {(byte) SECURE, (byte) UPDATE_BINARY, (byte) (0x80 | file(place)),
            (byte) offset(place), (byte) (bytes.length + RetailMac.LENGTH)};
        byte[] mac = RetailMac.of(keys.macKey(), challenge, joined(head, bytes));
        Reply.Answered answered = talk.change(Apdu.sending(SECURE, UPDATE_BINARY,
                0x80 | file(place), offset(place), joined(bytes, mac)));
        if (answered.status() != CardTalk.OK) {
            throw CardStop.status(answered.status());
        }
    }

    /// Keys are put in by whoever personalises the card: there is nothing to change.
    @Override
    public void issue(MediumKeys keys) throws CardStop {
        prepareWriting(Place.HEADER, keys);
    }

    /// The header last: until then the card is one of ours.
    @Override
    public void wipe(MediumKeys keys) throws CardStop {
        for (Place place : Place.values()) {
            prepareWriting(place, keys);
            write(place, new byte[place.length()], keys);
        }
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static int file(Place place) {
        return switch (place) {
            case PURCHASE_A, PURCHASE_B -> 0x01;
            case HEADER -> 0x02;
            case RETURN_A, RETURN_B -> 0x05;
        };
    }

    private static int offset(Place place) {
        return switch (place) {
            case PURCHASE_A, RETURN_A, HEADER -> 0;
            case PURCHASE_B, RETURN_B -> 48;
        };
    }
}
