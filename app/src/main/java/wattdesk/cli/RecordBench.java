package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.Terminal645;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Whose records are read: the options of the commands that read blocks of a DL/T 645-2007 meter.
final class RecordBench {

    @Mixin
    private Target target = new Target();

    void read(Desk desk, Consumer<Terminal645> reader) {
        if (target.protocol() != Protocol.DLT645) {
            throw Typed.wrong("--protocol", target.protocol().word());
        }
        Profiles profiles = MeterProfiles.load(desk);
        target.talk(desk, target.profile(profiles), new Meters(profiles)::terminal645, meter -> {
            reader.accept(meter);
            return meter;
        });
    }

    CommandFault missed(ReadOutcome.Failure why, Desk desk) {
        return MeterRead.fault(why, target.address(), desk);
    }

    /// One line for a reader: the values, dashes for what is not there.
    static String line(ObjectNode document) {
        return document.properties().stream().map(each -> each.getValue().isNull() ? "-"
                : each.getValue().isValueNode() ? each.getValue().asText()
                        : each.getValue().toString()).collect(Collectors.joining("\t"));
    }
}
