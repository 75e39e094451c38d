package wattdesk.meterio.sim;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What the meters say to one request, before the line spoils it.
///
/// @param foreign the same reply as if another address had sent it
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Answer(byte[] bytes, byte[] foreign, int lateMillis) {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    /// What those say together who hear the frame; nothing where nobody answers.
    static Optional<Answer> of(List<Talk> hearers, byte[] frame, Optional<PartialWrite> partial,
            RandomGenerator random) {
        @Nullable Answer answer = null;
        for (var talk : hearers) {
            var reply = talk.answer(frame, partial);
            if (settled(talk.meter()) && reply.isPresent()) {
                var next = new Answer(reply.get(), talk.fromElsewhere(reply.get()),
                        talk.meter().quirks().lateMillis());
                answer = answer == null ? next : answer.collideWith(next, random);
            }
        }
        return Optional.ofNullable(answer);
    }

    /// A meter whose state is not safe does not answer.
    private static boolean settled(VirtualMeter meter) {
        try {
            meter.settle();
            return true;
        } catch (UncheckedIOException e) {
            LOG.error("the state of virtual meter {} cannot be kept", meter.spec().number(), e);
            return false;
        }
    }

    /// The same in another packing.
    Answer packed(UnaryOperator<byte[]> packing) {
        return new Answer(packing.apply(bytes), packing.apply(foreign), lateMillis);
    }

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
