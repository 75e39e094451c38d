package wattdesk.meterio.sim.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// Plain Modbus meters as their register maps say (10.1, 10.3).
class RegisterMeterTest {

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("9600,8N1", clock);
    private final Host host = new Host(line, clock);

    private VirtualMeter meter(String profile) {
        return line.add(MeterSpec.plain(profile, 1).energyWh(12_345_670).loadWatts(1_150));
    }

    private String ask(String frame) {
        var reply = host.ask(frame);
        return reply.isEmpty() ? "" : AskRtu.answer(reply);
    }

    private String read(int function, int start, int count) {
        return ask(AskRtu.frame(1, function, new byte[] {
            (byte) (start >> 8), (byte) start, (byte) (count >> 8), (byte) count}));
    }

    /// 12345.67 kWh, 1.15 kW, 50 Hz.
    @ParameterizedTest
    @CsvSource({"acrel-ddsy1352-a,3,0,2,0012D687", "acrel-ddsy1352-a,3,13,1,047E",
        "acrel-dtsy1352-a,3,6,2,0012D687", "acrel-ddsy1352-a,3,16,1,03E8",
        "acrel-adl3000,3,0,2,0012D687", "acrel-adl3000,3,106,1,047E",
        "acrel-adl3000,3,119,1,1388", "chint-ddsu666,3,16384,2,4640E6AE",
        "chint-ddsu666,3,8206,2,42480000", "chint-ddsu666,3,8196,2,3F933333",
        "chint-dtsu666,3,16414,2,4640E6AE", "chint-dtsu666,3,8210,2,4633B000",
        "chint-dtsu666,3,8260,2,459C4000", "dds238-2,3,0,2,0012D687", "dds238-2,3,14,1,047E",
        "dds238-2,3,17,1,1388", "dds238-2,3,26,1,0001", "eastron-sdm72,4,72,2,4640E6AE",
        "eastron-sdm72,4,52,2,448FC000", "or-we-504,3,7,2,00BC6146", "or-we-504,3,3,1,047E",
        "kaifeng-water,3,1,2,E6AE4640"})
    void itShowsEnergyPowerAndFrequencyWhereItsMapSays(
            String profile, int function, int start, int count, String value) {
        meter(profile);
        assertThat(read(function, start, count)).isEqualTo(
                "1 0" + function + " 0" + 2 * count + value);
    }

    @Test
    void voltageHasItsScaleInEveryMap() {
        line.add(MeterSpec.plain("dds238-2", 1));
        line.add(MeterSpec.plain("chint-ddsu666", 2));
        assertThat(read(3, 0x0C, 1)).isEqualTo("1 03 0208D4");
        assertThat(ask(AskRtu.read(2, 0x2000, 2))).isEqualTo("2 03 0443620000");
    }

    @Test
    void registersBetweenReadAsZeroAndOthersAreIllegal() {
        meter("dds238-2");
        assertThat(read(3, 0x02, 1)).isEqualTo("1 03 020000");
        assertThat(read(3, 0x12, 1)).isEqualTo("1 83 02");
        assertThat(read(3, 0x11, 2)).isEqualTo("1 83 02");
        assertThat(read(3, 0, 0)).isEqualTo("1 83 03");
        assertThat(read(3, 0, 126)).isEqualTo("1 83 03");
        assertThat(read(4, 0, 1)).isEqualTo("1 84 01");
    }

    @Test
    void theRelayOfADds238IsWrittenWithFunction10Only() {
        var meter = meter("dds238-2");
        assertThat(ask(AskRtu.frame(1, 6, new byte[] {0, 0x1A, 0, 0}))).isEqualTo("1 86 01");
        assertThat(ask(AskRtu.write(1, 0x10, 0x1A, "0000"))).isEqualTo("1 10 001A0001");
        assertThat(read(3, 0x1A, 1)).isEqualTo("1 03 020000");
        assertThat(meter.relayOpen()).isTrue();
        assertThat(read(3, 0x0E, 1)).as("no power").isEqualTo("1 03 020000");
        ask(AskRtu.write(1, 0x10, 0x1A, "0001"));
        assertThat(meter.relayOpen()).isFalse();
        assertThat(meter.deeds()).hasSize(2).first().satisfies(deed ->
                assertThat(deed.what()).isEqualTo("001A"));
    }

    @Test
    void zeroInTheTotalOfADds238ClearsItsEnergy() {
        meter("dds238-2");
        assertThat(ask(AskRtu.write(1, 0x10, 0, "00000000"))).isEqualTo("1 10 00000002");
        assertThat(read(3, 0, 2)).isEqualTo("1 03 0400000000");
    }

    @Test
    void anOrWe504WantsItsPasswordBeforeAnyWrite() {
        var meter = meter("or-we-504");
        assertThat(ask(Vector.hex("mb-05"))).as("locked").isEqualTo("1 86 04");
        assertThat(host.ask(AskRtu.write(1, 0x10, 0x06, "0002")))
                .as("the published negative acknowledgement").isEqualTo("01100008000041CB");
        assertThat(host.ask(AskRtu.write(1, 0x10, 0x80, "0000000000000001")))
                .as("another password").isEqualTo("01100008000041CB");
        assertThat(host.ask(Vector.hex("mb-03"))).isEqualTo(Vector.hex("mb-04"));
        assertThat(meter.address()).isEqualTo("1");
        assertThat(ask(Vector.hex("mb-05"))).isEqualTo("1 06 00060002");
        assertThat(meter.address()).isEqualTo("2");
        assertThat(read(3, 0, 1)).as("it moved").isEmpty();
        assertThat(ask(AskRtu.read(2, 6, 1))).as("shows its power factor there")
                .isEqualTo("2 03 0203E8");
    }

    @Test
    void theLockOfAnOrWe504Returns() {
        meter("or-we-504");
        ask(Vector.hex("mb-03"));
        clock.advanceMillis(61_000);
        assertThat(ask(Vector.hex("mb-05"))).isEqualTo("1 86 04");
    }

    @Test
    void aReplyThatLooksLikeARequestIsNotObeyedAgain() {
        var meter = meter("or-we-504");
        ask(Vector.hex("mb-03"));
        ask(AskRtu.frame(1, 6, new byte[] {0, 6, 0, 1}));
        clock.advanceMillis(10_000);
        assertThat(meter.executedDeeds()).isEqualTo(1);
        assertThat(line.requests()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenToAPlainCellIsReadBack() {
        meter("kaifeng-water");
        assertThat(ask(AskRtu.write(1, 0x10, 8, "00004248"))).isEqualTo("1 10 00080002");
        assertThat(read(3, 8, 2)).as("50 cubic metres").isEqualTo("1 03 0400004248");
    }

    @Test
    void aWriteThatDoesNotFitWritesNothing() {
        var meter = meter("kaifeng-water");
        assertThat(ask(AskRtu.write(1, 0x10, 8, "00004248FFFF"))).isEqualTo("1 90 02");
        assertThat(ask(AskRtu.write(1, 0x10, 1, "00004248"))).isEqualTo("1 90 02");
        assertThat(ask(AskRtu.frame(1, 0x10, new byte[] {0, 8, 0, 2, 2, 0, 0})))
                .isEqualTo("1 90 03");
        assertThat(meter.executedDeeds()).isZero();
    }

    @Test
    void aBroadcastIsObeyedWithoutAWord() {
        var meter = meter("dds238-2");
        assertThat(host.ask(AskRtu.write(0, 0x10, 0x1A, "0000"))).isEmpty();
        assertThat(meter.relayOpen()).isTrue();
        assertThat(host.ask(AskRtu.read(0, 0, 1))).isEmpty();
    }

    @Test
    void anErrorMayFollowAWriteThatHappened() {
        var meter = meter("dds238-2");
        line.plan("write=partial");
        assertThat(ask(AskRtu.write(1, 0x10, 0x1A, "0000"))).isEqualTo("1 90 04");
        assertThat(meter.relayOpen()).isTrue();
    }

    @Test
    void aMapMayBeOnesOwn() {
        line.add(MeterSpec.plain("of-a-friend", 7).energyWh(5_000).habits(h -> h.withRegisters(
                "reads 04\nrange 0010 0011\n0010 u32:CDAB energy 0.001")));
        assertThat(ask(AskRtu.frame(7, 4, new byte[] {0, 0x10, 0, 2})))
                .isEqualTo("7 04 0413880000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reads 03", "range 0 1", "reads 03\nrange 0 1\n0 u16 colour 1",
        "reads 03\nrange 0 1\n0 u17 volts 1", "reads 03\nrange 0 1\n0 u16 volts",
        "reads 03\nrange 0 1\n0 u16 volts 1 x", "reads 03\nrange 0 1\n0 u16 volts 1 rw rw"})
    void aMapThatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> TalkRegisters.check(text))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("register map");
    }
}
