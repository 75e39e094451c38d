package wattdesk.meterio.meter.control.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.modbus.Crc16;
import wattdesk.meterio.port.LineSettings;

/// Whatever map B is told, only an order about the relay reaches 0057 and 0058, and none sells
/// (10.2). The meter here holds random registers, acknowledges every write and does nothing.
@Timeout(120)
class NeverForcedTest {

    private static final int FORCED = 0x57;
    private static final int SALE = 0x200;
    private static final int CLOCK = 0x354;
    private static final int STATUS = 36;
    private static final int ALARMS = 0x46;
    private static final int OVERDRAFT = 0x4A;
    private static final int PRICES = 0x59;

    private final SplittableRandom random = new SplittableRandom(57);
    private final byte[] held = new byte[0x800];
    private final List<byte[]> written = new ArrayList<>();

    private byte[] answer(byte[] request) {
        ByteBuffer asked = ByteBuffer.wrap(request);
        int at = 2 * asked.getShort(2);
        if (request[1] != 3) {
            written.add(request.clone());
            return Crc16.seal(Arrays.copyOf(request, 6)).toArray();
        }
        int bytes = 2 * asked.getShort(4);
        return Crc16.seal(ByteBuffer.allocate(3 + bytes).put(request, 0, 2).put((byte) bytes)
                .put(held, at, bytes).array()).toArray();
    }

    private void shuffle() {
        random.nextBytes(held);
        ByteBuffer view = ByteBuffer.wrap(held);
        view.putShort(2 * 0x22, (short) 0x40).put(2 * 0x43, new byte[] {0, 0, 0x24, 0x17, 1, 5});
        for (int register : List.of(ALARMS, ALARMS + 2, OVERDRAFT, PRICES, PRICES + 2,
                PRICES + 4, PRICES + 6)) {
            view.putInt(2 * register, random.nextInt(1_000_000));
        }
        view.putShort(2 * STATUS, (short) (random.nextBoolean() ? 0xE000 : 0));
    }

    private int register(int at) {
        return ByteBuffer.wrap(held).getInt(2 * at);
    }

    private long other(int register) {
        return 1_000_000L + random.nextInt(1_000_000) + register % 2;
    }

    /// The only write: never repeated by any layer.
    private ByteBuffer only() {
        assertThat(written).hasSize(1);
        ByteBuffer frame = ByteBuffer.wrap(written.getFirst());
        int from = frame.getShort(2);
        int to = from + frame.getShort(4);
        boolean relay = from == FORCED && to == FORCED + 2 && frame.get(1) == 0x10;
        assertThat(relay || to <= FORCED || from > FORCED + 1).as("%X to %X", from, to).isTrue();
        assertThat(frame.get(1)).as("the parameter block is never written whole")
                .isNotEqualTo((byte) 0xAA);
        return frame;
    }

    /// The sixty bytes of the sale block: nothing but the flagged fields, and nothing is sold.
    private ByteBuffer sale(int... flags) {
        ByteBuffer frame = only();
        assertThat(frame.get(1)).isEqualTo((byte) 0x20);
        assertThat(frame.getShort(2)).isEqualTo((short) SALE);
        ByteBuffer data = frame.slice(7, 60);
        for (int flag : new int[] {0, 2, 7, 20, 29, 46, 53}) {
            boolean set = Arrays.stream(flags).anyMatch(each -> each == flag);
            assertThat(data.get(flag)).as("flag " + flag).isEqualTo((byte) (set ? 1 : 0));
        }
        assertThat(data.slice(0, 20)).isEqualTo(ByteBuffer.allocate(20));
        return data;
    }

    private void limits(ControlledMeter meter) {
        long alarm = other(ALARMS);
        boolean overdraft = random.nextBoolean();
        meter.tell(new Order.Limits(null, alarm, overdraft ? alarm + 7 : null, null, null),
                Authority.NONE, step -> { });
        ByteBuffer data = overdraft ? sale(20, 46) : sale(20);
        assertThat(data.getInt(21)).as("written as it was read").isEqualTo(register(ALARMS));
        assertThat(data.getInt(25)).isEqualTo((int) alarm);
        assertThat(data.getInt(47)).isEqualTo(overdraft ? (int) alarm + 7 : 0);
    }

    private void prices(ControlledMeter meter) {
        List<Long> wanted = random.longs(1 + random.nextInt(4), 1_000_000, 2_000_000).boxed()
                .toList();
        meter.tell(new Order.Prices(wanted, TableSet.CURRENT, null), Authority.NONE, step -> { });
        ByteBuffer data = sale(29);
        for (int band = 0; band < 4; band++) {
            assertThat(data.getInt(30 + 4 * band)).as("band " + band).isEqualTo(
                    band < wanted.size() ? wanted.get(band).intValue()
                            : register(PRICES + 2 * band));
        }
    }

    private void clock(ControlledMeter meter) {
        LocalDateTime now = LocalDateTime.of(2026, 1, 1, 0, 0)
                .plusSeconds(random.nextInt(100_000_000));
        meter.tell(new Order.Clock(() -> now), Authority.NONE, step -> { });
        ByteBuffer frame = only();
        assertThat(frame.get(1)).isEqualTo((byte) 0x20);
        assertThat(frame.getShort(2)).isEqualTo((short) CLOCK);
        ByteBuffer data = frame.slice(7, 10);
        assertThat(LocalDateTime.of(2000 + data.get(6), data.get(5), data.get(4), data.get(2),
                data.get(1), data.get(0))).isEqualTo(now);
        assertThat((int) data.get(3)).isEqualTo(now.getDayOfWeek().getValue() % 7);
    }

    private void relay(ControlledMeter meter) {
        boolean trip = random.nextBoolean();
        meter.tell(new Order.Relay(trip ? RelayVerb.TRIP : RelayVerb.CLOSE), Authority.NONE,
                step -> { });
        ByteBuffer frame = only();
        assertThat(frame.getShort(2)).isEqualTo((short) FORCED);
        assertThat(frame.getInt(7)).isEqualTo(trip ? 0x00010001 : 0x00010000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acrel-ddsy1352-b", "acrel-dtsy1352-b"})
    void only_a_relay_order_touches_the_forced_registers_and_no_order_sells(String profile) {
        try (VirtualBus bus = VirtualBus.answering(
                new LineSettings(9600, 8, LineSettings.Parity.NONE, 1), this::answer)) {
            ControlledMeter meter = new Meters(Profiles.load(null))
                    .control(bus.bus, new MeterAddress(profile, "5"), "000024170105");
            for (int i = 0; i < 80; i++) {
                shuffle();
                written.clear();
                switch (i % 4) {
                    case 0 -> limits(meter);
                    case 1 -> prices(meter);
                    case 2 -> clock(meter);
                    default -> relay(meter);
                }
            }
        }
    }
}
