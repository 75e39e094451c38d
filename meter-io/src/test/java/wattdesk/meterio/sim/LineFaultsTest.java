package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.sim.dlt645.Ask645;
import wattdesk.meterio.sim.modbus.AskRtu;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What each entry of a fault plan does (16.2).
class LineFaultsTest {

    private static final String A = "000024170093";
    private static final String CUSTOMER = "000000031204";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);
    private final String request = Ask645.read(A, "00900200");
    private VirtualMeter meter;
    private String clean;

    @BeforeEach
    void aMeterThatAnswers() {
        meter = line.add(MeterSpec.count(A).balanceFen(3_762).count(31).customer(CUSTOMER));
        clean = host.ask(request);
    }

    private String under(String plan) {
        line.plan(plan);
        var reply = host.ask(request);
        assertThat(line.planDone()).isTrue();
        assertThat(host.ask(request)).as("after the plan").isEqualTo(clean);
        return reply;
    }

    @Test
    void replyFaultsChangeTheBytesAsTheySay() {
        assertThat(under("ok")).isEqualTo(clean);
        assertThat(under("none")).isEmpty();
        assertThat(under("drop:4")).isEqualTo(clean.substring(0, 8) + clean.substring(10));
        assertThat(under("half:9")).isEqualTo(clean.substring(0, 18));
        assertThat(under("fe:3")).isEqualTo("FEFEFE" + clean);
        assertThat(under("zero:2")).isEqualTo("0000" + clean);
        assertThat(under("trail:5")).isEqualTo(clean + "5555555555");
        assertThat(under("flip:4")).isEqualTo("FEFEFEFE69" + clean.substring(10));
        assertThat(under("dup")).isEqualTo(clean + clean);
    }

    @Test
    void noiseContainsA68AndDoesNotHideTheFrame() {
        var noisy = under("noise68:6");
        assertThat(noisy).hasSize(clean.length() + 12).endsWith(clean);
        assertThat(noisy.substring(0, 12)).contains("68");
    }

    @Test
    void aWrongAddressIsARightFrame() {
        var foreign = under("wrongaddr");
        assertThat(foreign).isNotEqualTo(clean);
        assertThat(Ask645.answer(foreign)).isEqualTo(Ask645.answer(clean));
    }

    @Test
    void staleSendsThePreviousReplyFirst() {
        line.plan("stale");
        var both = host.ask(Ask645.read(A, "03330201"));
        assertThat(both).startsWith(clean).hasSizeGreaterThan(clean.length());
        assertThat(Ask645.answer(both.substring(clean.length()))).isEqualTo("91 0031");
    }

    @Test
    void aHeartbeatComesInFront() {
        assertThat(under("heartbeat"))
                .isEqualTo("68160051190625689104B3B3B3B3DC16" + clean);
    }

    @Test
    void delaysGapsAndLateCopiesTakeTheirTime() {
        line.plan("delay:1500,gap:400,duplate:900");
        host.send(request);
        assertThat(host.after(1_500)).isEmpty();
        assertThat(host.after(500)).isEqualTo(clean);
        host.send(request);
        assertThat(host.after(300)).isEqualTo(clean.substring(0, 24));
        assertThat(host.after(600)).isEqualTo(clean.substring(24));
        host.send(request);
        assertThat(host.after(300)).isEqualTo(clean);
        assertThat(host.after(700)).isEmpty();
        assertThat(host.after(500)).isEqualTo(clean);
    }

    @Test
    void anEchoIsTheHostsOwnBytesAndLasts() {
        line.plan("echo:on");
        assertThat(host.ask(request)).isEqualTo(request + clean);
        assertThat(host.ask(request)).isEqualTo(request + clean);
        line.plan("echo:off");
        assertThat(host.ask(request)).isEqualTo(clean);
    }

    @Test
    void latencyPutsBytesOnAGrid() {
        line.plan("latency:100");
        host.send(request);
        host.after(1_000);
        assertThat(host.lastByteNanos() % 100_000_000).isZero();
    }

    @Test
    void paceChangesInTheMiddleOfAPlan() {
        line.plan("ok,baud:0,ok");
        long start = clock.nanoTime();
        host.ask(request);
        assertThat(host.lastByteNanos() - start).isGreaterThan(180_000_000);
        start = clock.nanoTime();
        host.ask(request);
        assertThat(host.lastByteNanos() - start).isEqualTo(20_000_000);
    }

    @Test
    void aLostRequestIsNotExecutedAndALostReplyIs() {
        line.plan("reqlost,none");
        var credit = Ask645.recharge(A, "070102FF", 100, 32, CUSTOMER);
        assertThat(host.ask(credit)).isEmpty();
        assertThat(meter.executedCredits()).isZero();
        assertThat(host.ask(credit)).isEmpty();
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(Ask645.answer(host.ask(credit))).isEqualTo("C3 80");
    }

    @Test
    void aFaultCanWaitForTheCredit() {
        line.plan("credit=none");
        assertThat(host.ask(request)).isEqualTo(clean);
        assertThat(host.ask(Ask645.recharge(A, "070102FF", 100, 32, CUSTOMER))).isEmpty();
        assertThat(host.ask(request)).isNotEmpty();
        assertThat(meter.executedCredits()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "partial:amount", "partial:all"})
    void aPartialWriteIsAnErrorThatChangedSomething(String fault) {
        line.plan(fault);
        var reply = host.ask(Ask645.recharge(A, "070102FF", 100, 32, CUSTOMER));
        assertThat(Ask645.answer(reply)).isEqualTo("C3 01");
        assertThat(meter.count()).isEqualTo(fault.equals("partial:amount") ? 31 : 32);
        assertThat(meter.balanceFen()).isEqualTo(fault.equals("partial") ? 3_762 : 3_862);
    }

    @Test
    void aPartialReadIsAPlainError() {
        line.plan("partial");
        assertThat(Ask645.answer(host.ask(request))).isEqualTo("D1 01");
    }

    @Test
    void goneTakesThePortAwayAfterTheRequestUntilItIsReplugged() {
        line.plan("gone");
        assertThat(host.ask(Ask645.recharge(A, "070102FF", 100, 32, CUSTOMER))).isEmpty();
        assertThat(host.gone()).isTrue();
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(host.connect()).isFalse();
        line.replug();
        assertThat(host.connect()).isTrue();
        assertThat(Ask645.answer(host.ask(request))).isEqualTo("91 00003862");
    }

    @Test
    void goneForAWhileComesBackByItself() {
        line.plan("gone:500");
        host.ask(request);
        assertThat(host.gone()).isTrue();
        assertThat(host.connect()).isTrue();
        line.unplug();
        assertThat(host.gone()).isTrue();
    }

    @Test
    void modbusRepliesSufferTheSame() {
        line.add(MeterSpec.acrel(5, A));
        var read = AskRtu.read(5, 0x43, 3);
        var whole = host.ask(read);
        line.plan("flip:3,wrongaddr,partial,heartbeat");
        assertThat(AskRtu.answer(host.ask(read))).startsWith("no frame");
        assertThat(AskRtu.answer(host.ask(read))).isEqualTo("6 03 06" + A);
        assertThat(AskRtu.answer(host.ask(read))).isEqualTo("5 83 04");
        assertThat(host.ask(read)).startsWith("6816").endsWith(whole);
    }
}
