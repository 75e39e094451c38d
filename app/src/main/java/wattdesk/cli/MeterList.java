package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.installation.Device;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.Devices;
import wattdesk.installation.Validity;
import wattdesk.station.Station;

/// The devices that are filed, or those whose verification ends soon.
@Command(name = "list")
final class MeterList implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--account", paramLabel = "NO")
    private @Nullable String account;

    @Option(names = "--state", paramLabel = "hanging|in-stock|retired")
    private @Nullable String state;

    @Option(names = "--due-within", paramLabel = "DAYS")
    private @Nullable Integer dueWithin;

    MeterList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Device.State wanted = state == null ? null
                : Typed.word("--state", Device.State.class, state);
        try (Station station = desk.open()) {
            Devices devices = station.devices();
            List<Device> all = dueWithin == null ? devices.all() : devices.dueWithin(dueWithin);
            Rows rows = new Rows(desk);
            DeviceWords words = new DeviceWords(desk.terminal().language());
            all.stream().filter(device -> account == null || account.equals(device.account()))
                    .filter(device -> wanted == null || device.state() == wanted)
                    .forEach(device -> {
                        Validity validity = devices.validity(device);
                        rows.add(document(device, validity), text(device, validity, words));
                    });
            rows.end();
            return Exit.DONE.code();
        }
    }

    private static ObjectNode document(Device device, Validity validity) {
        return Json.object().put("meter", device.number()).put("state", device.state().name())
                .put("account", device.account())
                .put("room", device.room() == null ? null : device.room().code())
                .put("line", device.meter().line()).put("profile", device.meter().profile())
                .put("address", device.meter().address()).put("ct", device.ratio().ct())
                .put("pt", device.ratio().pt())
                .put("due", device.due() == null ? null : device.due().toString())
                .put("verification", validity.word().name()).put("days", validity.days());
    }

    private static String text(Device device, Validity validity, DeviceWords words) {
        return String.join("\t", device.number(), words.state(device.state()),
                device.room() == null ? "-" : device.room().code(),
                device.account() == null ? "-" : device.account(), device.meter().line(),
                device.meter().address(), device.meter().profile(),
                device.ratio().ct() + "x" + device.ratio().pt(),
                device.due() == null ? "-" : device.due().toString(), words.validity(validity));
    }
}
