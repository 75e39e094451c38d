package wattdesk.meterio.card.mifare;

import java.util.Arrays;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.apdu.Apdu;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;
import wattdesk.meterio.card.apdu.MediumKeys;
import wattdesk.meterio.card.apdu.Place;

/// MIFARE Classic 1K (cards.md 13.1, 13.2): header in sector 0, purchases in 1 and 2, returns in 3
/// and 4. Key A reads, key B writes.
public final class MifareMedium implements CardMedium {

    private static final int BLOCK = 16;
    private static final int[] SECTORS = {0, 1, 2, 3, 4};
    private static final byte[] FACTORY_KEY = filled(6, 0xFF);
    /// Data blocks 100, trailer 011: key A reads, key B writes and changes keys.
    private static final byte[] OURS = {0x78, 0x77, (byte) 0x88, 0x00};
    private static final byte[] FACTORY = {(byte) 0xFF, 0x07, (byte) 0x80, 0x69};

    private final CardTalk talk;
    private final ReaderSettings settings;

    public MifareMedium(CardTalk talk, ReaderSettings settings) {
        this.talk = talk;
        this.settings = settings;
    }

    @Override
    public MediumKind kind() {
        return MediumKind.MIFARE_1K;
    }

    @Override
    public byte[] uid() throws CardStop {
        return talk.need(Apdu.uid());
    }

    /// Sector 0 opens with the factory's key, and so does every other one that we use, or with
    /// ours. A card of another system that left sector 0 alone is not blank.
    @Override
    public boolean blank(MediumKeys keys) throws CardStop {
        for (int sector : SECTORS) {
            boolean usable = opens(sector, 'A', FACTORY_KEY)
                    || (sector > 0 && opens(sector, 'B', keys.sectorKey(sector, 'B')));
            if (!usable) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] read(Place place, MediumKeys keys) throws CardStop {
        authenticate(sector(place), 'A', keys);
        byte[] bytes = new byte[place.length()];
        for (int i = 0; i < bytes.length / BLOCK; i++) {
            byte[] block = talk.need(Apdu.readBlock(first(place) + i, BLOCK), BLOCK);
            System.arraycopy(block, 0, bytes, i * BLOCK, BLOCK);
        }
        return bytes;
    }

    @Override
    public void prepareWriting(Place place, MediumKeys keys) throws CardStop {
        authenticate(sector(place), 'B', keys);
    }

    @Override
    public void write(Place place, byte[] bytes, MediumKeys keys) throws CardStop {
        prepareWriting(place, keys);
        for (int i = 0; i < bytes.length / BLOCK; i++) {
            update(first(place) + i, Arrays.copyOfRange(bytes, i * BLOCK, (i + 1) * BLOCK));
        }
    }

    /// Sector by sector; one that has our keys already is left as it is.
    @Override
    public void issue(MediumKeys keys) throws CardStop {
        for (int sector : SECTORS) {
            if (opens(sector, 'A', FACTORY_KEY)) {
                update(trailer(sector), trailer(keys.sectorKey(sector, 'A'), OURS,
                        keys.sectorKey(sector, 'B')));
            } else {
                authenticate(sector, 'B', keys);
            }
        }
    }

    @Override
    public void wipe(MediumKeys keys) throws CardStop {
        for (int sector : SECTORS) {
            if (opens(sector, 'A', FACTORY_KEY)) {
                continue;
            }
            authenticate(sector, 'B', keys);
            for (int block = sector == 0 ? 1 : sector * 4; block < trailer(sector); block++) {
                update(block, new byte[BLOCK]);
            }
            update(trailer(sector), trailer(FACTORY_KEY, FACTORY, FACTORY_KEY));
        }
    }

    private static byte[] trailer(byte[] keyA, byte[] access, byte[] keyB) {
        byte[] block = Arrays.copyOf(keyA, BLOCK);
        System.arraycopy(access, 0, block, 6, 4);
        System.arraycopy(keyB, 0, block, 10, 6);
        return block;
    }

    private void authenticate(int sector, char which, MediumKeys keys) throws CardStop {
        load(keys.sectorKey(sector, which));
        talk.need(Apdu.authenticate(sector * 4, which, settings.keySlot()));
    }

    private boolean opens(int sector, char which, byte[] key) throws CardStop {
        load(key);
        Reply.Answered answered =
                talk.ask(Apdu.authenticate(sector * 4, which, settings.keySlot()));
        return answered.status() == CardTalk.OK;
    }

    private void load(byte[] key) throws CardStop {
        talk.need(Apdu.loadKey(settings.loadKeyP1(), settings.keySlot(), key));
    }

    private void update(int block, byte[] bytes) throws CardStop {
        Reply.Answered answered = talk.change(Apdu.updateBlock(block, bytes));
        if (answered.status() != CardTalk.OK) {
            throw CardStop.status(answered.status());
        }
    }

    private static int trailer(int sector) {
        return sector * 4 + 3;
    }

    private static int first(Place place) {
        return switch (place) {
            case HEADER -> 1;
            case PURCHASE_A, PURCHASE_B, RETURN_A, RETURN_B -> sector(place) * 4;
        };
    }

    private static int sector(Place place) {
        return switch (place) {
            case HEADER -> 0;
            case PURCHASE_A -> 1;
            case PURCHASE_B -> 2;
            case RETURN_A -> 3;
            case RETURN_B -> 4;
        };
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
