package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.installation.DeviceMessages;
import wattdesk.installation.DeviceOrder;
import wattdesk.installation.DevicePlan;
import wattdesk.installation.DeviceStep;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.FiguresText;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.station.Station;

/// One order for devices: a line for everything that it does; only with `--yes` it is done.
abstract class DeviceAct implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--yes", descriptionKey = "device.yes")
    private boolean yes;

    DeviceAct(Desk desk) {
        this.desk = desk;
    }

    /// What is asked for.
    abstract DeviceOrder order();

    @Override
    public Integer call() {
        DeviceOrder order = order();
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            DeviceStep step = station.devices().preview(order, actor);
            if (!(step instanceof DeviceStep.Planned(var plan))) {
                throw fault(step);
            }
            tell(plan);
            if (!yes) {
                return told(plan, step);
            }
            DeviceStep came = station.devices().perform(UUID.randomUUID(), plan, actor);
            if (!(came instanceof DeviceStep.Done)) {
                throw fault(came);
            }
            return told(plan, came);
        }
    }

    private void tell(DevicePlan plan) {
        if (!desk.json()) {
            DeviceWords words = new DeviceWords(desk.terminal().language());
            plan.lines().forEach(line -> desk.terminal().line(words.line(line)));
        }
    }

    private int told(DevicePlan plan, DeviceStep step) {
        if (desk.json()) {
            DeviceWords words = new DeviceWords(desk.terminal().language());
            ObjectNode document = Json.object().put("done", step instanceof DeviceStep.Done);
            ArrayNode lines = document.putArray("lines");
            plan.lines().forEach(line -> {
                ObjectNode one = lines.addObject().put("kind", line.kind().name());
                ArrayNode facts = one.putArray("facts");
                line.facts().forEach(facts::add);
                one.put("text", words.line(line));
            });
            desk.terminal().document(document);
        }
        desk.terminal().tell(DeviceMessages.of(step));
        return Exit.DONE.code();
    }

    private static CommandFault fault(DeviceStep step) {
        boolean silent = step instanceof DeviceStep.Refused(Why.Silent _);
        return Fault.told(silent ? Exit.DEVICE : Exit.REFUSED, DeviceMessages.of(step)).thrown();
    }

    static @Nullable Figures figures(String option, @Nullable String typed) {
        try {
            return typed == null ? null
                    : FiguresText.parse(typed.contains("=") ? typed : "TOTAL=" + typed);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong(option, typed);
        }
    }

    static @Nullable Money yuan(String option, @Nullable String typed) {
        return typed == null ? null : Money.ofFen(Typed.number(option, typed, 2));
    }

    static @Nullable LocalDate date(String option, @Nullable String typed) {
        try {
            return typed == null || typed.equals("none") ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Typed.wrong(option, typed);
        }
    }
}
