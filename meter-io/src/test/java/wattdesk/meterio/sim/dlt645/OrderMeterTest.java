package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.Vector;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.Execution;
import wattdesk.meterio.sim.model.MeterSpec;

/// The rules of an ORDER meter (P1, 7.8).
class OrderMeterTest {

    private static final String A = "260305510012";
    private static final String CREDIT = "070102FF";
    private static final String REFUND = "070108FF";
    private static final String ORDER = "1240826202124138";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private static MeterSpec.Builder meter() {
        return MeterSpec.order(A).leadBytes(0).balanceFen(3_762);
    }

    private String ask(String identifier, long fen, String order) {
        return Ask645.answer(host.ask(Ask645.order(A, identifier, fen, order)));
    }

    private String read(String identifier) {
        return Ask645.answer(host.ask(Ask645.read(A, identifier)));
    }

    @Test
    void thePublishedRechargeIsExecutedAndAnsweredWithItsIdentifierAlone() {
        var meter = line.add(meter());
        assertThat(Ask645.answer(host.ask(Vector.hex("645-26")))).isEqualTo("83 070102FF");
        assertThat(meter.balanceFen()).isEqualTo(13_762);
        assertThat(meter.executions()).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(Execution.Kind.CREDIT);
            assertThat(e.order()).isEqualTo(ORDER);
            assertThat(e.fen()).isEqualTo(10_000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"03330201", "03330200", "03330601"})
    void itHasNoCountAtAll(String identifier) {
        line.add(meter());
        assertThat(read(identifier)).isEqualTo("D1 02");
    }

    @Test
    void aRepeatedOrderNumberIsRefusedWithTheOneByteError() {
        var meter = line.add(meter());
        ask(CREDIT, 10_000, ORDER);
        line.plan("");
        assertThat(host.ask(Ask645.order(A, CREDIT, 10_000, ORDER)))
                .isEqualTo(Vector.hex("645-10"));
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(ask(CREDIT, 10_000, "1240826202124139")).isEqualTo("83 070102FF");
    }

    @Test
    void anotherMakerCreditsARepeatAgain() {
        var meter = line.add(meter().habits(h -> h.withCreditsRepeats(true)));
        ask(CREDIT, 10_000, ORDER);
        assertThat(ask(CREDIT, 10_000, ORDER)).isEqualTo("83 070102FF");
        assertThat(meter.executedCredits()).isEqualTo(2);
        assertThat(meter.balanceFen()).isEqualTo(23_762);
    }

    @Test
    void aRefundTakesAtMostWhatIsLeft() {
        var meter = line.add(meter());
        assertThat(ask(REFUND, 3_763, "0000000000000001")).isEqualTo("C3 01");
        assertThat(ask(REFUND, 3_762, "0000000000000002")).isEqualTo("83 070108FF");
        assertThat(read("00900200")).isEqualTo("91 00000000");
        assertThat(meter.executedRefunds()).isEqualTo(1);
        assertThat(meter.refundedFen()).isEqualTo(3_762);
        assertThat(meter.executedCredits()).isZero();
        assertThat(ask(REFUND, 1, "0000000000000003")).isEqualTo("C3 01");
    }

    @Test
    void lengthAddressOrderAndHoardingAreRefused() {
        line.add(meter().hoardingFen(4_000));
        assertThat(Ask645.answer(host.ask(Ask645.frame(A, 3, new byte[30])))).isEqualTo("C3 01");
        var foreign = Ask645.order("260305510013", CREDIT, 100, ORDER).substring(8);
        var body = HexFormat.of().parseHex(foreign);
        var frame = Frame645.parse(body).orElseThrow();
        assertThat(Ask645.answer(host.ask(Ask645.frame(A, 3, frame.data())))).isEqualTo("C3 01");
        assertThat(ask(CREDIT, 239, ORDER)).isEqualTo("C3 01");
        assertThat(ask(CREDIT, 100, "12408262021241FF")).isEqualTo("C3 01");
        assertThat(ask(CREDIT, 238, ORDER)).isEqualTo("83 070102FF");
    }

    @Test
    void theParameterBlockIsReadInOneFrameAndMayBeHalfWrittenUnderAnError() {
        line.add(meter());
        var reply = host.ask(Vector.hex("645-08"));
        assertThat(HexFormat.of().parseHex(reply)[9] & 0xFF).isEqualTo(0x93);
        var block = Vector.hex("645-09");
        var data = Frame645.parse(HexFormat.of().parseHex(Vector.bare(block))).orElseThrow().data();
        var write = new byte[151];
        System.arraycopy(data, 0, write, 0, 4);
        System.arraycopy(data, 4, write, 8, 143);
        line.plan("write=partial");
        assertThat(Ask645.answer(host.ask(Ask645.frame(A, 3, write)))).isEqualTo("C3 01");
        assertThat(host.ask(Vector.hex("645-08"))).isNotEqualTo(Vector.bare(block))
                .startsWith(Vector.bare(block).substring(0, 60));
        assertThat(Ask645.answer(host.ask(Ask645.frame(A, 3, write)))).isEqualTo("83 070104FF");
        assertThat(host.ask(Vector.hex("645-08"))).isEqualTo(Vector.bare(block));
        assertThat(line.meters().getFirst().executedCredits()).isZero();
    }

    @Test
    void aLostRequestCreditsNothingAndALostReplyCreditsOnce() {
        var meter = line.add(meter());
        line.plan("credit=reqlost,credit=none");
        assertThat(host.ask(Ask645.order(A, CREDIT, 100, ORDER))).isEmpty();
        assertThat(meter.executedCredits()).isZero();
        assertThat(host.ask(Ask645.order(A, CREDIT, 100, ORDER))).isEmpty();
        assertThat(meter.executedCredits()).isEqualTo(1);
    }
}
