package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PlainOutcome;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;

/// Reads one meter straight over its line.
@Command(name = "read")
final class MeterRead implements Callable<Integer> {

    private static final Set<String> ALWAYS = Set.of("meter", "at");

    private final Desk desk;

    @Mixin
    private Target target = new Target();

    @Option(names = "--items", paramLabel = "ITEM", split = ",")
    private List<String> items = List.of();

    MeterRead(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Profiles profiles = MeterProfiles.load(desk);
        MeterProfile profile = target.profile(profiles);
        Meters meters = new Meters(profiles);
        return print(chosen(profile.prepaid()
                ? said(target.talk(desk, profile, meters::on,
                        meter -> meter.read(Priority.COUNTER)))
                : plain(target.talk(desk, profile, meters::plain,
                        meter -> meter.read(Priority.COUNTER)))));
    }

    private ObjectNode said(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Values values -> Snapshots.document(values.snapshot());
            case ReadOutcome.Failure failure -> throw fault(failure, target.address(), desk);
        };
    }

    private ObjectNode plain(PlainOutcome outcome) {
        return switch (outcome) {
            case PlainOutcome.Values values -> Snapshots.document(values.reading());
            case PlainOutcome.Missed missed -> throw fault(missed.why(), target.address(), desk);
        };
    }

    private int print(ObjectNode document) {
        desk.terminal().answer(desk.json(), document, Snapshots.text(document, desk.terminal()));
        return Exit.DONE.code();
    }

    /// Only the items that were asked for; all without any.
    private ObjectNode chosen(ObjectNode all) {
        for (String item : items) {
            if (!all.has(item)) {
                throw Fault.of(Exit.USAGE, "WD-1003", "--items", item).thrown();
            }
        }
        if (!items.isEmpty()) {
            List<String> names = all.properties().stream().map(e -> e.getKey()).toList();
            names.stream().filter(n -> !items.contains(n) && !ALWAYS.contains(n))
                    .forEach(all::remove);
        }
        return all;
    }

    static CommandFault fault(ReadOutcome.Failure outcome, String address, Desk desk) {
        MeterWords words = new MeterWords(desk.terminal().language().locale());
        Fault fault = switch (outcome) {
            case ReadOutcome.NoAnswer silent ->
                Fault.of(Exit.DEVICE, "WD-1070", address).with("reason", silent.reason().name());
            case ReadOutcome.Garbled garbled -> Fault.of(Exit.DEVICE, "WD-1071", garbled.what());
            case ReadOutcome.RefusedByMeter refused ->
                Fault.of(Exit.REFUSED, "WD-1072", refused.code().hex(),
                        words.say(refused.code().meaningKey())).with(
                        "meterCode", refused.code().hex());
            case ReadOutcome.NotOnLine gone -> Fault.of(Exit.DEVICE, "WD-1073", gone.why());
        };
        return fault.thrown();
    }
}
