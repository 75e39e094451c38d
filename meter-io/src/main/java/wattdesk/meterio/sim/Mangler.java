package wattdesk.meterio.sim;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import wattdesk.meterio.sim.fault.Fault;

/// What a fault does to the bytes of one reply.
final class Mangler {

    private static final long MILLI = 1_000_000;
    private static final byte[] HEARTBEAT =
            HexFormat.of().parseHex("68160051190625689104B3B3B3B3DC16");

    private final RandomGenerator random;
    private byte[] previous = {};

    Mangler(RandomGenerator random) {
        this.random = random;
    }

    /// The bursts that the host receives instead of the reply; `foreign` is the same reply from
    /// another address.
    List<Burst> apply(Fault fault, byte[] reply, byte[] foreign, long frameNanos) {
        var before = previous;
        previous = reply;
        return switch (fault) {
            case Fault.Ok _, Fault.Partly _, Fault.Setting _ -> now(reply);
            case Fault.None _, Fault.RequestLost _, Fault.Gone _ -> List.of();
            case Fault.Drop(int index) -> now(without(reply, index));
            case Fault.Flip(int index) -> now(flipped(reply, index));
            case Fault.Half(int bytes) ->
                now(Arrays.copyOf(reply, Math.min(bytes, reply.length)));
            case Fault.Duplicate(int millis) -> List.of(new Burst(0, reply),
                    new Burst(frameNanos + millis * MILLI, reply));
            case Fault.Delay(int millis) -> List.of(new Burst(millis * MILLI, reply));
            case Fault.Gap(int millis) -> torn(reply, frameNanos / 2 + millis * MILLI);
            case Fault.Lead(int value, int count) -> now(joined(filled(value, count), reply));
            case Fault.Trail(int count) -> now(joined(reply, filled(0x55, count)));
            case Fault.Noise(int count) -> now(joined(noise(count), reply));
            case Fault.WrongAddress _ -> now(foreign);
            case Fault.Stale _ -> now(joined(before, reply));
            case Fault.Heartbeat _ -> now(joined(HEARTBEAT, reply));
        };
    }

    private static List<Burst> now(byte[] bytes) {
        return List.of(new Burst(0, bytes));
    }

    private static List<Burst> torn(byte[] reply, long restAfter) {
        int half = reply.length / 2;
        return List.of(new Burst(0, Arrays.copyOf(reply, half)),
                new Burst(restAfter, Arrays.copyOfRange(reply, half, reply.length)));
    }

    private static byte[] without(byte[] reply, int index) {
        if (index >= reply.length) {
            return reply;
        }
        return joined(Arrays.copyOf(reply, index),
                Arrays.copyOfRange(reply, index + 1, reply.length));
    }

    private static byte[] flipped(byte[] reply, int index) {
        var out = reply.clone();
        if (index < out.length) {
            out[index] ^= 1;
        }
        return out;
    }

    private static byte[] filled(int value, int count) {
        var out = new byte[count];
        Arrays.fill(out, (byte) value);
        return out;
    }

    private byte[] noise(int count) {
        var out = new byte[count];
        random.nextBytes(out);
        out[random.nextInt(count)] = 0x68;
        return out;
    }

    static byte[] joined(byte[] first, byte[] second) {
        var out = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }
}
