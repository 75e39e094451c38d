package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.billing.Handover;
import wattdesk.billing.TakenValue;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.Fate;
import wattdesk.installation.FiguresText;
import wattdesk.installation.InstallationMessages;
import wattdesk.installation.MeterChange;
import wattdesk.installation.MeterChanges;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.station.Station;

/// Changes a meter: all five steps in one go, or a preview of them without `--yes`.
@Command(name = "change")
final class MeterChangeCommand implements Callable<Integer> {

    private final Desk desk;
    private final InstantSource clock = InstantSource.system();

    @Option(names = "--meter", paramLabel = "NUMBER", required = true)
    private String meter = "";

    @Option(names = "--new", paramLabel = "NUMBER", required = true)
    private String fresh = "";

    @Option(names = "--line", paramLabel = "NAME", required = true)
    private String line = "";

    @Option(names = "--profile", paramLabel = "ID", required = true)
    private String profile = "";

    @Option(names = "--address", paramLabel = "A", required = true)
    private String address = "";

    @Option(names = "--customer-number", paramLabel = "NUMBER")
    private @Nullable String customerNumber;

    @Option(names = "--ct", paramLabel = "N", defaultValue = "1")
    private int ct = 1;

    @Option(names = "--pt", paramLabel = "N", defaultValue = "1")
    private int pt = 1;

    @Option(names = "--due", paramLabel = "DATE")
    private @Nullable String due;

    @Option(names = "--last", paramLabel = "TOTAL=…")
    private @Nullable String last;

    @Option(names = "--balance", paramLabel = "YUAN")
    private @Nullable String balance;

    @Option(names = "--first", paramLabel = "TOTAL=…")
    private @Nullable String first;

    @Option(names = "--added", paramLabel = "KWH", defaultValue = "0")
    private String added = "0";

    @Option(names = "--added-reason", paramLabel = "TEXT", defaultValue = "")
    private String addedReason = "";

    @Option(names = "--old", paramLabel = "in-stock|retired", defaultValue = "retired")
    private String becomes = "retired";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--yes")
    private boolean yes;

    MeterChangeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            MeterChanges changes = station.meterChanges();
            MeterChange draft = kept(changes.begin(meter, actor));
            draft = old(changes, draft, actor);
            draft = fresh(changes, draft, actor);
            if (!yes) {
                preview(changes.preview(draft.id()).orElseThrow());
                return Exit.DONE.code();
            }
            ChangeStep came = changes.confirm(draft.id(), reason, actor);
            if (!(came instanceof ChangeStep.Done(var done, var _, var slip))) {
                throw fault(came);
            }
            String number = slip == null ? null : slip.number().toString();
            desk.terminal().answer(desk.json(), document(done).put("slip", number),
                    String.valueOf(number));
            desk.terminal().tell(InstallationMessages.of(came));
            return Exit.DONE.code();
        }
    }

    private MeterChange old(MeterChanges changes, MeterChange draft, Actor actor) {
        String written = last;
        MeterChange read = written == null ? kept(changes.readOld(draft.id(), actor)) : draft;
        OldDevice seen = read.old();
        TakenValue value = written == null ? seen.last()
                : TakenValue.byHand(meter, now(), figures("--last", written));
        Money stands = balance == null ? seen.balance()
                : Money.ofFen(Typed.number("--balance", balance, 2));
        return kept(changes.keepOld(draft.id(), new OldDevice(seen.number(), seen.ratio(), value,
                stands, new Usage(Typed.number("--added", added, 3)), addedReason,
                Typed.word("--old", Fate.class, becomes)), actor));
    }

    private MeterChange fresh(MeterChanges changes, MeterChange draft, Actor actor) {
        String written = first;
        TakenValue value = written == null ? null
                : TakenValue.byHand(fresh, now(), figures("--first", written));
        MeterChange filed = kept(changes.keepNew(draft.id(), new NewDevice(
                new NewMeter(draft.account(), fresh, line, profile, address, customerNumber,
                        new Ratio(ct, pt)), date(), value), actor));
        return value != null ? filed : kept(changes.readNew(draft.id(), actor));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Figures figures(String option, String typed) {
        try {
            return FiguresText.parse(typed.contains("=") ? typed : "TOTAL=" + typed);
        } catch (IllegalArgumentException e) {
            throw Typed.wrong(option, typed);
        }
    }

    private @Nullable LocalDate date() {
        try {
            return due == null ? null : LocalDate.parse(due);
        } catch (DateTimeException e) {
            throw Typed.wrong("--due", due);
        }
    }

    private static MeterChange kept(ChangeStep step) {
        if (step instanceof ChangeStep.Kept(var change)) {
            return change;
        }
        throw fault(step);
    }

    private static CommandFault fault(ChangeStep step) {
        boolean silent = step instanceof ChangeStep.Refused(ChangeStep.Why.Silent _);
        return Fault.told(silent ? Exit.DEVICE : Exit.REFUSED, InstallationMessages.of(step))
                .thrown();
    }

    private void preview(ChangeStep.Preview preview) {
        ObjectNode document = document(preview.change());
        switch (preview.energy()) {
            case Handover.Foreseen.Due(
                    var _, var used, var amount, var waits, var tiers, var _) ->
                document.put("kwh", used.units()).put("amount", amount.yuan())
                        .put("waits", waits).put("tiers", tiers.units());
            case Handover.Foreseen.Not(var why) ->
                desk.terminal().tell(InstallationMessages.of(why));
        }
        Money carried = preview.carried();
        document.put("carried", carried == null ? null : carried.yuan());
        desk.terminal().answer(desk.json(), document, document.toString());
        desk.terminal().tell(InstallationMessages.of(new ChangeStep.Kept(preview.change())));
    }

    static ObjectNode document(MeterChange change) {
        ObjectNode document = Json.object().put("change", change.id().toString())
                .put("state", change.state().name()).put("account", change.account())
                .put("room", change.room()).put("old", change.old().number())
                .put("oldRegisters", text(change.old().last()))
                .put("oldBalance", Json.money(change.old().balance()))
                .put("added", change.old().added().units());
        NewDevice device = change.fresh();
        if (device != null) {
            document.put("new", device.meter().number())
                    .put("newRegisters", text(device.first()))
                    .put("ct", device.meter().ratio().ct()).put("pt", device.meter().ratio().pt())
                    .put("due", device.due() == null ? null : device.due().toString());
        }
        return document.put("carried", Json.money(change.carried()))
                .put("order", change.carrySale() == null ? null : change.carrySale().toString())
                .put("reason", change.reason());
    }

    private static @Nullable String text(@Nullable TakenValue value) {
        return value == null ? null : FiguresText.of(value.figures()) + " " + value.source();
    }
}
