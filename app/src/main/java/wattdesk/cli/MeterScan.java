package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wattdesk.message.Message;
import wattdesk.meterio.discovery.FoundMeter;
import wattdesk.meterio.discovery.Remark;
import wattdesk.meterio.discovery.Scan;
import wattdesk.meterio.discovery.ScanLine;
import wattdesk.meterio.discovery.ScanPlan;
import wattdesk.meterio.discovery.ScanResult;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.port.StandardPorts;
import wattdesk.meterio.sim.VirtualSites;

/// Finds out which meters hang on a line. Only reads.
@Command(name = "scan")
final class MeterScan implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ScanOptions options = new ScanOptions();

    MeterScan(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Profiles profiles = MeterProfiles.load(desk);
        ScanPlan plan = options.plan(profiles);
        RealLineClock clock = new RealLineClock();
        try (VirtualSites sites = new VirtualSites(clock)) {
            ScanLine line = new ScanLine.Free(options.address(), new StandardPorts(sites), clock,
                    options.follower(desk, plan));
            Scan scan = new Scan(line, plan, profiles, new ScanLines(desk.terminal()));
            try (Interruption _ = Interruption.stopping(scan::cancel)) {
                return print(scan.run());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int print(ScanResult result) {
        result.meters().forEach(meter ->
                desk.terminal().answer(desk.json(), document(meter), text(meter)));
        result.remarks().forEach(remark -> tell(desk, remark));
        desk.terminal().remark(desk.terminal().word(
                result.complete() ? "scan.complete" : "scan.incomplete",
                result.meters().size(), result.asked()));
        boolean down = result.remarks().stream().anyMatch(Remark.LineDown.class::isInstance);
        return (down ? Exit.DEVICE : Exit.DONE).code();
    }

    private static ObjectNode document(FoundMeter meter) {
        ObjectNode document = Json.object().put("address", meter.address())
                .put("meter", meter.number()).put("line", meter.settings().toString())
                .put("doubled", meter.doubled());
        ArrayNode protocols = document.putArray("protocols");
        meter.protocols().forEach(protocol -> protocols.add(protocol.word()));
        ArrayNode profiles = document.putArray("profiles");
        meter.profiles().forEach(profiles::add);
        return document;
    }

    private static String text(FoundMeter meter) {
        return String.join("\t", meter.address(), meter.number() == null ? "-" : meter.number(),
                meter.settings().toString(), meter.protocols().stream().map(Protocol::word)
                        .collect(Collectors.joining(",")),
                String.join(",", meter.profiles()), meter.doubled() ? "!" : "");
    }

    static void tell(Desk desk, Remark remark) {
        desk.terminal().tell(switch (remark) {
            case Remark.SameAddress same -> Message.of("cli", "WD-1078", same.address(),
                    same.settings(), same.numbers().isEmpty() ? "-"
                            : String.join(", ", same.numbers()));
            case Remark.NotToldApart many -> Message.of("cli", "WD-1079", many.pattern(),
                    many.settings(), many.protocol().word());
            case Remark.Noise noise -> Message.of("cli", "WD-1082", noise.settings());
            case Remark.LineDown down -> Message.of("cli", "WD-1073",
                    down.settings() + " " + down.why());
        });
    }
}
