package wattdesk.meterio.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import wattdesk.meterio.sim.cjt188.Slicer188;
import wattdesk.meterio.sim.cjt188.Talk188;
import wattdesk.meterio.sim.dlt645.Slicer645;
import wattdesk.meterio.sim.dlt645.Talk645;
import wattdesk.meterio.sim.dlt645.Talk97;
import wattdesk.meterio.sim.modbus.SlicerMbap;
import wattdesk.meterio.sim.modbus.SlicerRtu;
import wattdesk.meterio.sim.modbus.TalkAcrel;
import wattdesk.meterio.sim.modbus.TalkRegisters;
import wattdesk.meterio.sim.model.Hearing;
import wattdesk.meterio.sim.model.Protocol;
import wattdesk.meterio.sim.model.Slicer;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The meters on one pair of wires and what they make of the bytes.
final class Multidrop {

    /// A frame that at least one meter takes for itself.
    ///
    /// @param kind what most moves of all that the meters make of it
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
    record Request(byte[] frame, List<Talk> hearers, Hearing kind) {

        boolean answered() {
            return kind != Hearing.OBEYS;
        }
    }

    private final List<Talk> meters = new ArrayList<>();
    private final Map<Protocol, Slicer> slicers = new EnumMap<>(Protocol.class);
    private final Optional<SlicerMbap> mbap;
    private final Predicate<VirtualMeter> understands;

    /// `packets`: Modbus comes in packets of Modbus-TCP instead of frames. `understands`: who is
    /// at the speed of what passes.
    Multidrop(boolean packets, Predicate<VirtualMeter> understands) {
        this.understands = understands;
        mbap = packets ? Optional.of(new SlicerMbap()) : Optional.empty();
    }

    /// A reply as it leaves: in a packet that names the request's transaction, or as it is.
    byte[] packed(byte[] request, byte[] reply) {
        return mbap.map(m -> m.packed(request, reply)).orElse(reply);
    }

    void add(VirtualMeter meter) {
        switch (meter.spec().protocol()) {
            case DLT645 -> {
                meters.add(new Talk645(meter));
                slicers.putIfAbsent(Protocol.DLT645, new Slicer645());
            }
            case MODBUS -> {
                meters.add(TalkRegisters.known(meter)
                        ? new TalkRegisters(meter) : new TalkAcrel(meter));
                slicers.putIfAbsent(Protocol.MODBUS,
                        mbap.isPresent() ? mbap.get() : new SlicerRtu());
            }
            case DLT645_97 -> {
                meters.add(new Talk97(meter));
                slicers.putIfAbsent(Protocol.DLT645_97, new Slicer645());
            }
            case CJT188 -> {
                meters.add(new Talk188(meter));
                slicers.putIfAbsent(Protocol.CJT188, new Slicer188());
            }
        }
    }

    List<VirtualMeter> meters() {
        return meters.stream().map(Talk::meter).toList();
    }

    /// Bytes have passed; returns what they complete.
    List<Request> bytes(byte[] bytes, long atNanos) {
        var requests = new ArrayList<Request>();
        slicers.forEach((protocol, slicer) ->
                slicer.bytes(bytes, atNanos).forEach(f -> hear(protocol, f, requests)));
        return requests;
    }

    /// A meter has said something: the others see it, and none takes it for a request. Behind a
    /// gateway nobody sees it.
    void overheard(byte[] bytes, long atNanos) {
        if (mbap.isEmpty()) {
            slicers.values().forEach(slicer -> slicer.bytes(bytes, atNanos));
        }
    }

    /// The line has been silent; returns what that completes. `over` ends what is incomplete.
    List<Request> silence(boolean over) {
        var requests = new ArrayList<Request>();
        slicers.forEach((protocol, slicer) ->
                slicer.silence(over).forEach(f -> hear(protocol, f, requests)));
        return requests;
    }

    private void hear(Protocol protocol, byte[] frame, List<Request> requests) {
        var hearers = new ArrayList<Talk>();
        var kind = Hearing.IGNORES;
        for (var talk : meters) {
            var meter = talk.meter();
            boolean present = meter.spec().protocol() == protocol && !meter.silent()
                    && understands.test(meter);
            var hearing = present ? talk.hears(frame) : Hearing.IGNORES;
            if (hearing != Hearing.IGNORES) {
                hearers.add(talk);
            }
            kind = hearing.compareTo(kind) > 0 ? hearing : kind;
        }
        if (!hearers.isEmpty()) {
            requests.add(new Request(frame, hearers, kind));
        }
    }
}
