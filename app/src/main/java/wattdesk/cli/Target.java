package wattdesk.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// One meter on the bench: where it hangs, its address there, and whether what is said on the line
/// is shown. The options of all commands that talk to a meter.
final class Target {

    @Mixin
    private Bench bench = new Bench();

    @Option(names = "--address", paramLabel = "A", required = true,
            descriptionKey = "bench.address")
    private String address = "";

    @Option(names = "--trace", descriptionKey = "bench.trace")
    private boolean trace;

    String address() {
        return address;
    }

    Protocol protocol() {
        return bench.protocol();
    }

    /// The named profile, else the first one of the protocol.
    MeterProfile profile(Profiles profiles) {
        return bench.profile(profiles);
    }

    /// The same, of a meter that keeps a balance.
    MeterProfile prepaid(Profiles profiles) {
        return bench.prepaid(profiles);
    }

    /// Opens the line, makes the meter and lets the course talk to it.
    ///
    /// @param maker one of the ways in which `Meters` makes meters
    <M, T> T talk(Desk desk, MeterProfile profile, BiFunction<Bus, MeterAddress, M> maker,
            Function<M, T> course) {
        try (Bench.Opened line = bench.open(profile)) {
            if (trace) {
                line.bus().follow(new TraceLines(desk, List.of(profile.protocol())));
            }
            return course.apply(made(
                    line.bus(), new MeterAddress(profile.id(), whole(profile)), maker));
        }
    }

    /// Zeros in front of an address of DL/T 645 that was typed short: its other meaning, any meter
    /// that ends so, is not for a bench that is told whom to ask.
    private String whole(MeterProfile profile) {
        return profile.protocol() == Protocol.DLT645 && address.matches("\\d{1,11}")
                ? "0".repeat(12 - address.length()) + address : address;
    }

    private <M> M made(Bus bus, MeterAddress at, BiFunction<Bus, MeterAddress, M> maker) {
        try {
            return maker.apply(bus, at);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong("--address", address);
        }
    }
}
