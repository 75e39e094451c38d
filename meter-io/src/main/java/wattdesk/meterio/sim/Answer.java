package wattdesk.meterio.sim;

import java.util.random.RandomGenerator;

/// What the meters say to one request, before the line spoils it.
///
/// @param foreign the same reply as if another address had sent it
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Answer(byte[] bytes, byte[] foreign, int lateMillis) {

    /// Two drivers on one pair of wires: where both are dominant the bits mix, so what arrives
    /// is neither of the two.
    Answer collideWith(Answer other, RandomGenerator random) {
        var longer = bytes.length >= other.bytes.length ? bytes : other.bytes;
        var shorter = bytes.length >= other.bytes.length ? other.bytes : bytes;
        var mixed = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            mixed[i] &= (byte) (shorter[i] ^ (1 << random.nextInt(8)));
        }
        return new Answer(mixed, mixed, Math.min(lateMillis, other.lateMillis));
    }
}
