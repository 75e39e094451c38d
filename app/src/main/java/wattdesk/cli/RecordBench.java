package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.RawOutcome;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.Terminal645;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Whose records are read: the options of the commands that read blocks of a DL/T 645-2007 meter.
final class RecordBench {

    /// A meter whose blocks are read one by one.
    interface Records {

        /// The bytes in hexadecimal, wire order; null where the meter says that it has none.
        @Nullable String read(String identifier);
    }

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Follow follow = new Follow();

    @Option(names = "--address", paramLabel = "A", required = true,
            descriptionKey = "bench.address")
    private String address = "";

    void read(Desk desk, Consumer<Records> reader) {
        if (bench.protocol() != Protocol.DLT645) {
            throw Typed.wrong("--protocol", bench.protocol().word());
        }
        Profiles profiles = MeterProfiles.load(desk);
        MeterProfile profile = bench.profile(profiles);
        try (Bench.Opened line = bench.open(
                bench.settings(Optional.of(profile)), follow, desk)) {
            Terminal645 meter = Bench.made(address, () -> new Meters(profiles).terminal645(
                    line.bus(), new MeterAddress(profile.id(), whole())));
            reader.accept(identifier -> read(desk, meter, identifier));
        }
    }

    /// Zeros in front of an address that was typed short: its other meaning, any meter that ends
    /// so, is not for records.
    private String whole() {
        return address.length() < 12 ? "0".repeat(12 - address.length()) + address : address;
    }

    private @Nullable String read(Desk desk, Terminal645 meter, String identifier) {
        return switch (meter.read(identifier, Priority.COUNTER)) {
            case RawOutcome.Data data -> data.data();
            case RawOutcome.Missed(ReadOutcome.RefusedByMeter _) -> null;
            case RawOutcome.Missed missed -> throw MeterRead.fault(missed.why(), address, desk);
        };
    }

    /// One line for a reader: the values, dashes for what is not there.
    static String line(ObjectNode document) {
        return document.properties().stream().map(each -> each.getValue().isNull() ? "-"
                : each.getValue().isValueNode() ? each.getValue().asText()
                        : each.getValue().toString()).collect(Collectors.joining("\t"));
    }
}
