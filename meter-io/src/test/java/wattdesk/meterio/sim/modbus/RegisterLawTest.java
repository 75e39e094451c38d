package wattdesk.meterio.sim.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.StateStore;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What holds for every plain Modbus meter, whatever its map says.
class RegisterLawTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String LOCKED = "1 10 00080000";

    private final StepClock clock = new StepClock();

    private TalkRegisters talk(MeterSpec.Builder spec) {
        return new TalkRegisters(
                new VirtualMeter(spec.build(), clock, StateStore.forgetful()));
    }

    private TalkRegisters known(String profile) {
        return talk(MeterSpec.plain(profile, 1).energyWh(98_765_430).loadWatts(1_470).seed(5));
    }

    private static String ask(TalkRegisters talk, String frame) {
        var reply = talk.answer(HEX.parseHex(frame), Optional.empty());
        return reply.map(HEX::formatHex).map(AskRtu::answer).orElse("");
    }

    private static String read(TalkRegisters talk, int function, int start, int count) {
        return ask(talk, AskRtu.frame(1, function, ByteBuffer.allocate(4)
                .putShort((short) start).putShort((short) count).array()));
    }

    private static String raised(int function, int code) {
        return "1 " + HEX.toHexDigits((byte) (function | 0x80)) + " 0" + code;
    }

    /// A span is its registers one by one; it is refused with 02 where one of them would be, or
    /// where it reaches over the gap between two ranges.
    @ParameterizedTest
    @CsvSource({"acrel-ddsy1352-a,3", "acrel-adl3000,3", "chint-ddsu666,3", "chint-dtsu666,3",
        "dds238-2,3", "eastron-sdm72,4", "or-we-504,3", "kaifeng-water,3"})
    void aSpanReadsAsItsRegistersOneByOne(String profile, int function) {
        var talk = known(profile);
        var random = new Random(profile.hashCode());
        var map = RegisterMap.parse(KnownMaps.of(profile).orElseThrow());
        int read = 0;
        for (int i = 0; i < 300; i++) {
            var range = map.ranges().get(random.nextInt(map.ranges().size()));
            int start = Math.max(0, range.first() - 3
                    + random.nextInt(range.last() - range.first() + 6));
            int count = 1 + random.nextInt(12);
            var answer = read(talk, function, start, count);
            var single = oneByOne(talk, function, start, count);
            var told = answer.substring(5);
            assertThat(told).as("%s %d", start, count).isEqualTo(single.contains("-") ? "02"
                    : HEX.toHexDigits((byte) (2 * count)) + single);
            read += single.contains("-") ? 0 : 1;
        }
        assertThat(read).as("spans that were read").isBetween(1, 299);
    }

    private static String oneByOne(TalkRegisters talk, int function, int start, int count) {
        var all = new StringBuilder();
        for (int at = start; at < start + count; at++) {
            var one = read(talk, function, at, 1);
            all.append(one.equals(raised(function, 2)) ? "-" : one.substring(7));
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({"acrel-ddsy1352-a,03 10", "acrel-adl3000,03", "chint-ddsu666,03 10",
        "dds238-2,03 10", "eastron-sdm72,04", "or-we-504,03 06 10", "kaifeng-water,03 10"})
    void everyFunctionThatAMapDoesNotNameIsIllegal(String profile, String functions) {
        var talk = known(profile);
        for (int function = 1; function < 0x80; function++) {
            boolean named = functions.contains(HEX.toHexDigits((byte) function));
            var answer = read(talk, function, 1, 1);
            assertThat(answer.equals(raised(function, 1))).as("function %02X", function)
                    .isEqualTo(!named);
        }
        assertThat(talk.meter().executedDeeds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 126, 127, 255, 256, 32_768, 65_535})
    void aQuantityThatNoReplyCouldHoldIsIllegal(int count) {
        assertThat(read(known("acrel-adl3000"), 3, 0, count)).isEqualTo(raised(3, 3));
        assertThat(read(known("acrel-adl3000"), 3, 0, 125)).hasSize(5 + 2 + 4 * 125);
    }

    @Test
    void writesOfWrongLengthAreIllegalValuesAndWriteNothing() {
        var talk = talk(MeterSpec.plain("own", 1).habits(h -> h.withRegisters(
                "reads 03\nwrites 06 10\nrange 0000 00FF\n0000 u16 cell 1 rw")));
        for (int registers : new int[] {0, 2, 3}) {
            var body = ByteBuffer.allocate(7).putShort((short) 0).putShort((short) registers)
                    .put((byte) 2).putShort((short) 9);
            assertThat(ask(talk, AskRtu.frame(1, 0x10, body.array()))).isEqualTo(raised(0x10, 3));
        }
        assertThat(ask(talk, AskRtu.write(1, 0x10, 0, "0000".repeat(124))))
                .isEqualTo(raised(0x10, 3));
        assertThat(ask(talk, AskRtu.write(1, 0x10, 0, "0000".repeat(123))))
                .isEqualTo(raised(0x10, 2));
        assertThat(ask(talk, AskRtu.frame(1, 6, new byte[] {0, 0, 9}))).isEqualTo(raised(6, 3));
        assertThat(talk.meter().executedDeeds()).isZero();
        assertThat(read(talk, 3, 0, 1)).isEqualTo("1 03 020000");
        ask(talk, AskRtu.write(1, 0x10, 0, "0009"));
        assertThat(read(talk, 3, 0, 1)).isEqualTo("1 03 020009");
    }

    /// Both orders of both long types hold the same number, with the words exchanged.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOtherWordOrderIsTheSameNumberWithItsWordsExchanged(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            long wh = random.nextLong(4_000_000_000L);
            var talk = talk(MeterSpec.plain("own", 1).energyWh(wh).habits(h -> h.withRegisters("""
                    reads 03
                    range 0000 0007
                    0000 u32 energy 0.001
                    0002 u32:CDAB energy 0.001
                    0004 f32 energy 1
                    0006 f32:CDAB energy 1
                    """)));
            var words = read(talk, 3, 0, 8).substring(7);
            assertThat(Long.parseLong(words.substring(0, 8), 16)).isEqualTo(wh);
            assertThat(words.substring(8, 16)).isEqualTo(exchanged(words.substring(0, 8)));
            assertThat(Float.intBitsToFloat(Integer.parseUnsignedInt(words.substring(16, 24), 16)))
                    .isEqualTo(BigDecimal.valueOf(wh, 3).floatValue());
            assertThat(words.substring(24)).isEqualTo(exchanged(words.substring(16, 24)));
        }
    }

    private static String exchanged(String words) {
        return words.substring(4) + words.substring(0, 4);
    }

    @ParameterizedTest
    @CsvSource({"u16,1,0000,FFFF", "s16,0.5,8000,7FFF", "u32,0.01,00000000,FFFFFFFF",
        "s32,0.1,80000000,7FFFFFFF", "u32:CDAB,1,00010000,FFFE0001",
        "s32:CDAB,0.001,00008000,FFFF7FFF"})
    void whatACellIsGivenItShowsAgain(String type, String scale, String least, String most) {
        var talk = talk(MeterSpec.plain("own", 1).habits(h -> h.withRegisters(
                "reads 03\nwrites 10\nrange 0000 0003\n0001 " + type + " cell " + scale + " rw")));
        for (var data : new String[] {least, most, least}) {
            int count = data.length() / 4;
            assertThat(ask(talk, AskRtu.write(1, 0x10, 1, data))).isEqualTo("1 10 0001000" + count);
            assertThat(read(talk, 3, 1, count)).isEqualTo("1 03 0" + 2 * count + data);
        }
        assertThat(talk.meter().executedDeeds()).isEqualTo(3);
    }

    /// Anything but four zero registers is a wrong password: the published negative
    /// acknowledgement, and the meter stays locked.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyOtherPasswordIsAcknowledgedNegativelyAndOpensNothing(long seed) {
        var talk = known("or-we-504");
        var random = new Random(seed);
        for (int bit = 0; bit < 64; bit++) {
            var wrong = HEX.toHexDigits((1L << bit) ^ (random.nextLong(2) << random.nextInt(64)));
            var word = wrong.equals("0".repeat(16)) ? "0000000000000001" : wrong;
            assertThat(ask(talk, AskRtu.write(1, 0x10, 0x80, word))).isEqualTo(LOCKED);
            assertThat(ask(talk, AskRtu.write(1, 0x10, 6, "0002"))).isEqualTo(LOCKED);
        }
        for (var other : new String[] {"0000", "000000000000", "00000000000000000000"}) {
            assertThat(ask(talk, AskRtu.write(1, 0x10, 0x80, other))).isEqualTo(LOCKED);
        }
        assertThat(ask(talk, AskRtu.write(1, 0x10, 0x81, "0".repeat(16)))).isEqualTo(LOCKED);
        assertThat(ask(talk, AskRtu.frame(1, 6, new byte[] {0, 6, 0, 2})))
                .isEqualTo(raised(6, 4));
        assertThat(talk.meter().address()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "59998,true", "60000,false", "60001,false"})
    void thePasswordOpensForAMinute(int millis, boolean open) {
        var talk = known("or-we-504");
        assertThat(ask(talk, AskRtu.write(1, 0x10, 0x80, "0".repeat(16))))
                .isEqualTo("1 10 00080004");
        clock.advanceMillis(millis);
        assertThat(ask(talk, AskRtu.frame(1, 6, new byte[] {0, 6, 0, 9})))
                .isEqualTo(open ? "1 06 00060009" : raised(6, 4));
        assertThat(talk.meter().address()).isEqualTo(open ? "9" : "1");
    }

    @Test
    void oneFlippedBitInARequestIsNotHeard() {
        var talk = known("dds238-2");
        var frame = HEX.parseHex(AskRtu.write(1, 0x10, 0x1A, "0000"));
        assertThat(talk.hears(frame)).isEqualTo(Hearing.ANSWERS_WRITE);
        for (int bit = 0; bit < 8 * frame.length; bit++) {
            var torn = frame.clone();
            torn[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(talk.hears(torn)).as("bit " + bit).isEqualTo(Hearing.IGNORES);
        }
        var other = HEX.parseHex(AskRtu.write(2, 0x10, 0x1A, "0000"));
        assertThat(talk.hears(other)).isEqualTo(Hearing.IGNORES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_999, 2_000, 1, 9, 10, 123_456_789})
    void whatDoesNotFillACountIsNotShown(long wh) {
        var talk = talk(MeterSpec.plain("dds238-2", 1).energyWh(wh));
        long shown = Long.parseLong(read(talk, 3, 0, 2).substring(7), 16);
        assertThat(BigDecimal.valueOf(shown, 2)).isEqualTo(
                BigDecimal.valueOf(wh, 3).setScale(2, RoundingMode.FLOOR));
    }
}
