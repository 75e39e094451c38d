package wattdesk.meterio.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.VirtualLineClock;

/// Opening the port again: a new object each time, with pauses that grow to two seconds.
@Timeout(180)
class PortKeeperTest {

    private static final LineSettings LINE =
            new LineSettings(9600, 8, LineSettings.Parity.NONE, 1);
    private static final long MILLI = 1_000_000;

    /// A port that a test takes away.
    private static final class ToyPort implements BytePort {
        private Listener listener;
        private boolean open;

        @Override
        public void open(Listener heard) {
            listener = heard;
            open = true;
        }

        @Override
        public int write(byte[] bytes) {
            return open ? bytes.length : 0;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    private final VirtualLineClock clock = new VirtualLineClock();
    private final List<ToyPort> made = new ArrayList<>();
    private boolean missing;
    private final PortKeeper keeper = new PortKeeper(
            new BusSettings("toy", new PortAddress.Device("toy"), LINE), (address, line) -> {
                if (missing) {
                    throw new PortException(PortException.Reason.MISSING, "no toy");
                }
                made.add(new ToyPort());
                return made.getLast();
            }, clock, new Object());

    @AfterEach
    void stop() {
        clock.close();
    }

    private long pause() {
        return (keeper.nextAttempt() - clock.nanoTime()) / MILLI;
    }

    @Test
    void pauses_double_from_a_tenth_of_a_second_to_two() {
        missing = true;
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            keeper.attempt();
            pauses.add(pause());
            clock.sleepUntil(keeper.nextAttempt());
        }
        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1_600L, 2_000L, 2_000L);
        assertThat(keeper.online()).isFalse();
        assertThat(keeper.lastError()).contains("no toy");
        assertThat(keeper.line()).isNull();
        assertThat(keeper.write(new byte[3])).isZero();
    }

    @Test
    void a_loss_is_noticed_closes_the_port_and_begins_the_pauses_anew() {
        keeper.attempt();
        assertThat(keeper.online()).isTrue();
        assertThat(keeper.nextAttempt()).as("an open line is not opened").isEqualTo(LineClock.NEVER);
        assertThat(keeper.write(new byte[3])).isEqualTo(3);
        made.getFirst().listener.onGone("unplugged");
        assertThat(keeper.line()).isNull();
        assertThat(made.getFirst().isOpen()).isFalse();
        assertThat(keeper.lastError()).isEqualTo("unplugged");
        assertThat(pause()).isEqualTo(100);
        clock.sleepUntil(keeper.nextAttempt());
        keeper.attempt();
        assertThat(keeper.line()).isNotNull();
        assertThat(made).as("a new object for every opening").hasSize(2);
    }

    @Test
    void a_driver_that_fails_in_any_way_is_a_line_that_is_down() {
        PortKeeper broken = new PortKeeper(
                new BusSettings("toy", new PortAddress.Device("toy"), LINE), (address, line) -> {
                    throw new UnsatisfiedLinkError("libjSerialComm");
                }, clock, new Object());
        broken.attempt();
        assertThat(broken.online()).isFalse();
        assertThat(broken.lastError()).contains("libjSerialComm");
    }
}
