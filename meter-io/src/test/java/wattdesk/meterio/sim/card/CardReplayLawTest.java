package wattdesk.meterio.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.card.SlotCodec.Told;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.StateStore;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Whatever cards are put in, in whatever order: the table of cards.md 10 decides, a purchase is
/// worth money once, and a record with one wrong bit is none.
class CardReplayLawTest {

    private static final String METER = "000024170093";
    private static final String CUSTOMER = "000000031204";
    private static final byte[] MASTER =
            HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F");
    private static final byte[] SERIAL = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int BUY = 2;
    private static final long LIMIT = 50_000;

    private final SlotCodec codec = new SlotCodec(MASTER, SERIAL);
    private final CpuCard card = CardFile.cpu(SERIAL, MASTER);
    private final VirtualMeter meter = new VirtualMeter(MeterSpec.count(METER).balanceFen(900)
            .count(9).hoardingFen(LIMIT).build(), new StepClock(), StateStore.forgetful());

    CardReplayLawTest() {
        meter.loadCard(10, 100, CUSTOMER, "0102030405060708");
        put(SlotCodec.HEADER, header());
    }

    private byte[] header() {
        return codec.sealed(SlotCodec.HEADER, ByteBuffer.allocate(24)
                .put("PBS1".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {1, 1, 1}).array());
    }

    private void put(int part, byte[] bytes) {
        card.insert();
        var face = CardFace.of(card);
        try {
            assertThat(face.serial()).isEqualTo(SERIAL);
            face.write(part, bytes, codec);
        } catch (CardFace.Refused e) {
            throw new AssertionError(e);
        }
    }

    private byte[] purchase(int part, long count, long fen) {
        return purchase(codec, part, count, fen, METER, CUSTOMER);
    }

    private static byte[] purchase(SlotCodec codec, int part, long count, long fen, String number,
            String customer) {
        return codec.sealed(part, ByteBuffer.allocate(40).put((byte) 'P').put((byte) 1)
                .put((byte) BUY).put((byte) 1).putInt((int) count)
                .put(HexFormat.of().parseHex(number)).put(HexFormat.of().parseHex(customer))
                .putInt((int) fen).array());
    }

    private byte[] told(int part, long count) {
        return codec.told(part, new Told(0, count, METER, 0, 0, 0, 0, "2611281430"));
    }

    private Optional<Told> writtenBack() {
        card.insert();
        var face = CardFace.of(card);
        try {
            assertThat(face.serial()).isEqualTo(SERIAL);
            return codec.told(2, face.read(2, codec)).or(() -> third(face));
        } catch (CardFace.Refused e) {
            throw new AssertionError(e);
        }
    }

    private Optional<Told> third(CardFace face) {
        try {
            return codec.told(3, face.read(3, codec));
        } catch (CardFace.Refused e) {
            throw new AssertionError(e);
        }
    }

    private SlotAnswer insert() {
        return new CardSlot(meter, MASTER).insert(card);
    }

    /// One card as it is put in.
    ///
    /// @param returned count that its return file holds; negative where the file is empty
    private record Case(long ahead, long fen, long returned, boolean mine, boolean theirs) {

        static Case random(Random random, long count) {
            boolean empty = random.nextInt(3) > 0;
            return new Case(random.nextInt(6) - 2L, random.nextInt(12_000),
                    empty ? -1 : Math.max(0, count + random.nextInt(4) - 1),
                    random.nextInt(8) > 0, random.nextInt(8) > 0);
        }

        /// What the table says, in a line: error, credit, whether it writes back.
        String expected(long count, long balance) {
            if (!mine || !theirs) {
                return "33 0 false";
            }
            if (ahead <= 0) {
                return ahead == 0 ? "0 0 true" : "34 0 false";
            }
            if (ahead > 1 || returned > count) {
                return "34 0 true";
            }
            return balance + fen > LIMIT ? "36 0 true" : "0 " + fen + " true";
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theTableDecidesEveryCardAndNoneIsWorthMoneyTwice(long seed) {
        var random = new Random(seed);
        int credits = 0;
        for (int i = 0; i < 120; i++) {
            var drawn = Case.random(random, meter.count());
            long count = meter.count();
            long balance = meter.balanceFen();
            int illegal = meter.illegalInserts() + (drawn.mine && drawn.theirs ? 0 : 1);
            written(drawn, count);
            var answer = insert();
            assertThat(answer.error() + " " + answer.creditedFen() + " " + answer.writtenBack())
                    .as("%s at %d", drawn, count).isEqualTo(drawn.expected(count, balance));
            assertThat(meter.balanceFen()).isEqualTo(balance + answer.creditedFen());
            boolean credited = drawn.expected(count, balance).startsWith("0 ") && drawn.ahead == 1;
            assertThat(meter.count()).isEqualTo((int) count + (credited ? 1 : 0));
            assertThat(meter.illegalInserts()).isEqualTo(illegal);
            credits += credited ? 1 : 0;
            assertThat(insert().creditedFen()).as("again: %s", drawn).isZero();
        }
        assertThat(credits).isBetween(3, 60);
    }

    private void written(Case drawn, long count) {
        put(0, purchase(codec, 0, count + drawn.ahead, drawn.fen,
                drawn.mine ? METER : "000024170094", drawn.theirs ? CUSTOMER : "000000031205"));
        put(2, drawn.returned < 0 ? new byte[48] : told(2, drawn.returned));
        put(3, new byte[48]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aPurchaseWithOneFlippedBitIsNoPurchase(int part) {
        byte[] whole = purchase(part, 11, 5_000);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            put(part, flipped(whole, bit));
            assertThat(insert()).as("bit " + bit)
                    .isEqualTo(new SlotAnswer(34, 0, false, "no purchase"));
        }
        assertThat(meter.creditedFen()).isEqualTo(100);
        put(part, whole);
        assertThat(insert().creditedFen()).isEqualTo(5_000);
    }

    @Test
    void aHeaderWithOneFlippedBitIsAnotherSystemsCard() {
        put(0, purchase(0, 11, 5_000));
        byte[] whole = header();
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            put(SlotCodec.HEADER, flipped(whole, bit));
            assertThat(insert().display()).as("bit " + bit).isEqualTo("Err 32");
        }
        assertThat(meter.illegalInserts()).isEqualTo(8 * whole.length);
        assertThat(meter.count()).isEqualTo(10);
    }

    @Test
    void aReturnRecordWithOneFlippedBitTellsNothing() {
        byte[] whole = told(2, 11);
        assertThat(codec.told(2, whole)).map(Told::count).contains(11L);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            assertThat(codec.told(2, flipped(whole, bit))).as("bit " + bit).isEmpty();
        }
        assertThat(codec.told(3, whole)).as("in the other place").isEmpty();
    }

    private static byte[] flipped(byte[] whole, int bit) {
        byte[] torn = whole.clone();
        torn[bit / 8] ^= (byte) (1 << (bit % 8));
        return torn;
    }

    /// A cloned record carries the place and the serial number that it was sealed for.
    @Test
    void aRecordOfAnotherPlaceCardOrSystemIsNoPurchase() {
        var otherCard = new SlotCodec(MASTER, new byte[] {1, 2, 3, 4, 5, 6, 7, 9});
        var otherSystem = new SlotCodec(new byte[16], SERIAL);
        for (byte[] foreign : new byte[][] {purchase(1, 11, 5_000), purchase(2, 11, 5_000),
            purchase(otherCard, 0, 11, 5_000, METER, CUSTOMER),
            purchase(otherSystem, 0, 11, 5_000, METER, CUSTOMER), new byte[48]}) {
            put(0, foreign);
            assertThat(insert().why()).isEqualTo("no purchase");
        }
        assertThat(meter.creditedFen()).isEqualTo(100);
    }

    /// Of two purchases the higher count speaks, in whichever place it lies; a torn one is silent.
    @ParameterizedTest
    @CsvSource({"10,11,false,200", "11,10,false,100", "11,12,false,0", "9,10,false,0",
        "11,12,true,100", "10,11,true,0"})
    void theHigherOfTwoPurchasesSpeaks(long a, long b, boolean torn, long credited) {
        put(0, purchase(0, a, 100));
        byte[] second = purchase(1, b, 200);
        put(1, torn ? flipped(second, 77) : second);
        assertThat(insert().creditedFen()).isEqualTo(credited);
        assertThat(meter.balanceFen()).isEqualTo(1_000 + credited);
    }

    @Test
    void whatIsWrittenBackAfterARefusalSaysWhyAndWhatTheMeterHolds() {
        put(0, purchase(0, 13, 5_000));
        assertThat(insert().display()).isEqualTo("Err 34");
        assertThat(writtenBack().orElseThrow()).returns(0x40, Told::status)
                .returns(10L, Told::count).returns(1_000L, Told::remaining)
                .returns(METER, Told::meter).returns(0, Told::illegalInserts);
    }
}
