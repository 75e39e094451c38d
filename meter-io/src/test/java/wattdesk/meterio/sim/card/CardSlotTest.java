package wattdesk.meterio.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.card.SlotCodec.Told;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.StateStore;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The replay rule of meters (cards.md 10), on cards that are written here, byte by byte.
class CardSlotTest {

    private static final String METER = "000024170093";
    private static final String CUSTOMER = "000000031204";
    private static final byte[] MASTER =
            HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F");
    private static final byte[] SERIAL = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int OPEN = 1;
    private static final int BUY = 2;
    private static final int REPLACE = 3;
    private static final int REFUND = 4;

    private final CpuCard card = CardFile.cpu(SERIAL, MASTER);
    private VirtualMeter meter = meter(0, 0, MeterSpec.NO_CUSTOMER, 0);

    private static VirtualMeter meter(int count, long fen, String customer, long hoardingFen) {
        return new VirtualMeter(MeterSpec.count(METER).count(count).balanceFen(fen)
                .customer(customer).hoardingFen(hoardingFen).build(), new VirtualLineClock(),
                StateStore.forgetful());
    }

    /// A meter that this card has opened.
    private void opened(int count, long fen, long hoardingFen) {
        meter = meter(count - 1, fen - 100, MeterSpec.NO_CUSTOMER, hoardingFen);
        meter.loadCard(count, 100, CUSTOMER, "0102030405060708");
    }

    private void put(int part, byte[] bytes) {
        card.insert();
        var face = CardFace.of(card);
        var codec = new SlotCodec(MASTER, SERIAL);
        try {
            byte[] serial = face.serial();
            assertThat(serial).isEqualTo(SERIAL);
            face.write(part, bytes, codec);
        } catch (CardFace.Refused e) {
            throw new AssertionError(e);
        }
    }

    private void header() {
        byte[] body = ByteBuffer.allocate(24).put("PBS1".getBytes()).put((byte) 1)
                .put((byte) 1).put((byte) 1).array();
        put(SlotCodec.HEADER, new SlotCodec(MASTER, SERIAL).sealed(SlotCodec.HEADER, body));
    }

    private void purchase(int kind, long count, long fen) {
        purchase(kind, count, fen, METER, CUSTOMER, 0, 0);
    }

    private void purchase(int kind, long count, long fen, String number, String customer,
            int flags, int hoarding) {
        header();
        byte[] body = ByteBuffer.allocate(40).put((byte) 'P').put((byte) 1).put((byte) kind)
                .put((byte) 1).putInt((int) count).put(HexFormat.of().parseHex(number))
                .put(HexFormat.of().parseHex(customer)).putInt((int) fen).put((byte) flags)
                .put(33, new byte[] {0}).putInt(33, hoarding).array();
        put(0, new SlotCodec(MASTER, SERIAL).sealed(0, body));
    }

    private SlotAnswer insert() {
        return new CardSlot(meter, MASTER).insert(card);
    }

    private Optional<Told> told() {
        card.insert();
        var face = CardFace.of(card);
        var codec = new SlotCodec(MASTER, SERIAL);
        try {
            assertThat(face.serial()).isEqualTo(SERIAL);
            return codec.told(2, face.read(2, codec));
        } catch (CardFace.Refused e) {
            throw new AssertionError(e);
        }
    }

    /// d = card − meter → error, credited, written back.
    @ParameterizedTest
    @CsvSource({"1,0,5000,true", "0,0,0,true", "-1,34,0,false", "-9,34,0,false", "2,34,0,true",
        "90,34,0,true"})
    void theCountDecides(long ahead, int error, long credited, boolean back) {
        opened(10, 1_000, 0);
        purchase(BUY, 10 + ahead, 5_000);
        var answer = insert();
        assertThat(answer).returns(error, SlotAnswer::error)
                .returns(credited, SlotAnswer::creditedFen).returns(back, SlotAnswer::writtenBack);
        assertThat(meter.balanceFen()).isEqualTo(1_000 + credited);
        assertThat(meter.count()).isEqualTo(credited > 0 ? 11 : 10);
        assertThat(told().isPresent()).isEqualTo(back);
    }

    @Test
    void whatIsWrittenBackIsWhatTheMeterHolds() {
        opened(10, 1_000, 0);
        purchase(BUY, 11, 5_000);
        assertThat(insert().display()).isEqualTo("OK");
        assertThat(told().orElseThrow()).returns(11L, Told::count).returns(METER, Told::meter)
                .returns(6_000L, Told::remaining).returns(5_100L, Told::totalFen)
                .returns(0, Told::status);
        purchase(BUY, 14, 5_000);
        assertThat(insert().display()).isEqualTo("Err 34");
        assertThat(told().orElseThrow().status()).isZero();
        card.insert();
    }

    @Test
    void aReturnFileThatIsNotEmptyKeepsTheCreditBack() {
        opened(10, 1_000, 0);
        purchase(BUY, 11, 5_000);
        put(2, new SlotCodec(MASTER, SERIAL).told(2,
                new Told(0, 11, METER, 0, 0, 0, 0, "2611281430")));
        assertThat(insert()).returns(34, SlotAnswer::error).returns(0L, SlotAnswer::creditedFen)
                .returns("return file not empty", SlotAnswer::why);
    }

    @Test
    void meterAndCustomerNumbersMustBeTheMeters() {
        opened(10, 1_000, 0);
        purchase(BUY, 11, 5_000, "000024170094", CUSTOMER, 0, 0);
        assertThat(insert().display()).isEqualTo("Err 33");
        purchase(BUY, 11, 5_000, METER, "000000031205", 0, 0);
        assertThat(insert().display()).isEqualTo("Err 33");
        assertThat(meter.illegalInserts()).isEqualTo(2);
        assertThat(meter.creditedFen()).isEqualTo(100);
    }

    @Test
    void onlyTheCardThatOpenedTheMeterBuys() {
        meter = meter(10, 1_000, CUSTOMER, 0);
        purchase(BUY, 11, 5_000);
        assertThat(insert()).returns(34, SlotAnswer::error).returns("not opened", SlotAnswer::why);
        meter.loadCard(10, 0, CUSTOMER, "0000000000000001");
        assertThat(insert().display()).isEqualTo("Err 33");
        purchase(REPLACE, 11, 5_000);
        assertThat(insert().creditedFen()).isEqualTo(5_000);
        assertThat(meter.card()).isEqualTo("0102030405060708");
    }

    @ParameterizedTest
    @CsvSource({"0,0,true", "0,1,true", "5,6,false"})
    void aCardOpensOnlyWithCountNoughtOrOne(int before, long count, boolean opens) {
        meter = meter(before, 0, MeterSpec.NO_CUSTOMER, 0);
        purchase(OPEN, count, 5_000);
        assertThat(insert().error()).isEqualTo(opens ? 0 : 34);
        assertThat(meter.card().isEmpty()).isEqualTo(!opens);
        assertThat(meter.creditedFen()).isEqualTo(count == 1 ? 5_000 : 0);
    }

    /// The meter's own limit, the one that the card brings, and the end of its display.
    @ParameterizedTest
    @CsvSource({"10000,-1,8999,0", "10000,-1,9001,36", "10000,20000,9001,0", "0,-1,99998999,0",
        "0,-1,99999000,36", "0,2000,1001,36"})
    void theHoardingLimitHolds(long limit, int onCard, long fen, int error) {
        opened(10, 1_000, limit);
        purchase(BUY, 11, fen, METER, CUSTOMER, onCard < 0 ? 0 : 0x08, Math.max(0, onCard));
        var answer = insert();
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.writtenBack()).isTrue();
        assertThat(meter.count()).isEqualTo(error == 0 ? 11 : 10);
        assertThat(told().orElseThrow().status()).isEqualTo(error == 0 ? 0 : 0x60);
    }

    @Test
    void aRefundTakesBackWhatIsThereAndNoMore() {
        opened(10, 1_000, 0);
        purchase(REFUND, 11, 1_001);
        assertThat(insert().display()).isEqualTo("Err 34");
        purchase(REFUND, 11, 600);
        assertThat(insert().creditedFen()).isEqualTo(-600);
        assertThat(meter.balanceFen()).isEqualTo(400);
        assertThat(insert().creditedFen()).isZero();
    }

    @Test
    void energyIsNothingForAMeterOfMoney() {
        opened(10, 1_000, 0);
        purchase(BUY, 11, 600, METER, CUSTOMER, 0x80, 0);
        assertThat(insert()).returns(34, SlotAnswer::error).returns(0L, SlotAnswer::creditedFen);
    }

    @Test
    void aCardOfAnotherSystemIsAnIllegalInsert() {
        assertThat(insert().display()).isEqualTo("Err 32");
        card.insert();
        assertThat(new CardSlot(meter, new byte[16]).insert(card).display()).isEqualTo("Err 32");
        assertThat(new CardSlot(meter, MASTER).insert(MifareCard.blank(new byte[] {4, 3, 2, 1}))
                .display()).isEqualTo("Err 32");
        assertThat(meter.illegalInserts()).isEqualTo(3);
    }

    @Test
    void anIssuedCardWithoutAPurchaseIsASaleError() {
        header();
        assertThat(insert()).returns(34, SlotAnswer::error).returns("no purchase", SlotAnswer::why);
    }

    /// Pulled before the meter had written: the credit stands, and the next insert writes back.
    @Test
    void aCardPulledTooEarlyIsWrittenBackTheNextTime() {
        opened(10, 1_000, 0);
        purchase(BUY, 11, 5_000);
        card.faults().tearAt(0, CardFaults.Tear.BEFORE);
        assertThat(insert()).returns(35, SlotAnswer::error).returns(5_000L, SlotAnswer::creditedFen)
                .returns(false, SlotAnswer::writtenBack);
        card.faults().none();
        assertThat(insert()).isEqualTo(new SlotAnswer(0, 0, true, "loaded before"));
        assertThat(meter.creditedFen()).isEqualTo(5_100);
    }
}
