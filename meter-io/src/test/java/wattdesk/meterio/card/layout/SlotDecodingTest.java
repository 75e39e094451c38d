package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardTerms;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.apdu.Place;

/// What is not sealed for this card and this place, or not clean behind a right seal, is no record.
class SlotDecodingTest {

    private static final CardKeys KEYS = new MasterKey(Cards.MASTER).of("04A1B2C3");

    private static PurchaseSlot random(Random random) {
        return new PurchaseSlot(new CardPurchase(PurchaseKind.values()[random.nextInt(4)],
                random.nextLong(1, 1L << 32), digits(random), digits(random),
                random.nextLong(1L << 32), random.nextBoolean()),
                new CardTerms(term(random), term(random), term(random), term(random)),
                random.nextInt(256), LocalDate.of(2000, 1, 1).plusDays(random.nextInt(65_536)),
                random.nextInt(256));
    }

    private static OptionalLong term(Random random) {
        return random.nextBoolean() ? OptionalLong.empty()
                : OptionalLong.of(random.nextLong(CardTerms.MOST + 1));
    }

    private static String digits(Random random) {
        return String.format("%012d", random.nextLong(1_000_000_000_000L));
    }

    @Test
    void everyPurchaseComesBackAsItWasWritten() {
        Random random = new Random(13);
        for (int i = 0; i < 2_000; i++) {
            PurchaseSlot slot = random(random);
            Place place = random.nextBoolean() ? Place.PURCHASE_A : Place.PURCHASE_B;
            assertThat(PurchaseSlot.decode(slot.encode(place, KEYS), place, KEYS))
                    .isEqualTo(new Slot.Valid<>(slot));
        }
    }

    @Test
    void oneFlippedBitAnywhereBreaksTheSeal() {
        byte[] bytes = random(new Random(14)).encode(Place.PURCHASE_A, KEYS);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(PurchaseSlot.decode(flipped, Place.PURCHASE_A, KEYS)).as("bit %d", bit)
                    .isEqualTo(new Slot.Broken<>(Slot.Fault.SEAL));
        }
    }

    @Test
    void bytesOfOnePlaceOrCardAreWorthNothingInAnother() {
        byte[] bytes = random(new Random(15)).encode(Place.PURCHASE_A, KEYS);
        for (Place place : Place.values()) {
            if (place.length() == 48 && place != Place.PURCHASE_A) {
                assertThat(PurchaseSlot.decode(bytes, place, KEYS))
                        .isEqualTo(new Slot.Broken<>(Slot.Fault.SEAL));
                assertThat(ReturnSlot.decode(bytes, place, KEYS))
                        .isEqualTo(new Slot.Broken<>(Slot.Fault.SEAL));
            }
        }
        CardKeys other = new MasterKey(Cards.MASTER).of("04A1B2C4");
        assertThat(PurchaseSlot.decode(bytes, Place.PURCHASE_A, other))
                .isEqualTo(new Slot.Broken<>(Slot.Fault.SEAL));
    }

    /// Sealed by us, but not what this layout says: position, value, what it is called.
    @ParameterizedTest
    @CsvSource({"0,82,TAG", "1,2,LAYOUT", "2,0,VALUE", "2,5,VALUE", "8,10,VALUE", "14,160,VALUE",
        "24,16,VALUE", "25,1,VALUE", "36,1,VALUE"})
    void behindARightSealEveryFieldIsStillJudged(int at, int value, Slot.Fault fault) {
        byte[] body = Arrays.copyOf(new PurchaseSlot(Cards.order(2).purchase(), CardTerms.NONE, 1,
                Cards.DAY, 1).encode(Place.PURCHASE_A, KEYS), 40);
        body[at] = (byte) value;
        assertThat(PurchaseSlot.decode(KEYS.sealed(Place.PURCHASE_A, body), Place.PURCHASE_A, KEYS))
                .isEqualTo(new Slot.Broken<>(fault));
    }

    @Test
    void aCountOfNoughtIsNoPurchase() {
        byte[] body = Arrays.copyOf(new PurchaseSlot(Cards.order(2).purchase(), CardTerms.NONE, 1,
                Cards.DAY, 1).encode(Place.PURCHASE_A, KEYS), 40);
        Arrays.fill(body, 4, 8, (byte) 0);
        assertThat(PurchaseSlot.decode(KEYS.sealed(Place.PURCHASE_A, body), Place.PURCHASE_A, KEYS))
                .isEqualTo(new Slot.Broken<>(Slot.Fault.VALUE));
    }

    @ParameterizedTest
    @CsvSource({"0,80,TAG", "1,0,LAYOUT", "2,8,VALUE", "2,112,VALUE", "8,175,VALUE", "28,10,VALUE",
        "33,1,VALUE", "39,255,VALUE"})
    void theSameHoldsForReturns(int at, int value, Slot.Fault fault) {
        byte[] body = new byte[40];
        body[0] = 'R';
        body[1] = 1;
        assertThat(ReturnSlot.decode(KEYS.sealed(Place.RETURN_A, body), Place.RETURN_A, KEYS))
                .isInstanceOf(Slot.Valid.class);
        body[at] = (byte) value;
        assertThat(ReturnSlot.decode(KEYS.sealed(Place.RETURN_A, body), Place.RETURN_A, KEYS))
                .isEqualTo(new Slot.Broken<>(fault));
    }

    @ParameterizedTest
    @CsvSource({"0,81,TAG", "4,2,LAYOUT", "5,9,LAYOUT"})
    void theSameHoldsForHeaders(int at, int value, Slot.Fault fault) {
        byte[] body = Arrays.copyOf(new Header(1, 7, Header.NO_SERIAL).encode(KEYS), 24);
        body[at] = (byte) value;
        assertThat(Header.decode(KEYS.sealed(Place.HEADER, body), KEYS))
                .isEqualTo(new Slot.Broken<>(fault));
    }

    @Test
    void anyBytesOfAnyLengthAreJudgedAndNeverThrow() {
        Random random = new Random(16);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            for (Place place : Place.values()) {
                assertThat(PurchaseSlot.decode(bytes, place, KEYS).valid()).isEmpty();
                assertThat(ReturnSlot.decode(bytes, place, KEYS).valid()).isEmpty();
            }
            assertThat(Header.decode(bytes, KEYS).valid()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "255"})
    void whatWasNeverWrittenIsEmpty(int filling) {
        byte[] bytes = new byte[48];
        Arrays.fill(bytes, (byte) filling);
        assertThat(PurchaseSlot.decode(bytes, Place.PURCHASE_A, KEYS)).isEqualTo(new Slot.Empty<>());
        assertThat(ReturnSlot.decode(bytes, Place.RETURN_A, KEYS)).isEqualTo(new Slot.Empty<>());
        assertThat(Header.decode(Arrays.copyOf(bytes, 32), KEYS)).isEqualTo(new Slot.Empty<>());
    }

    @Test
    void theMasterKeyIsNeverPrinted() {
        assertThat(new MasterKey(Cards.MASTER)).hasToString("MasterKey");
    }
}
