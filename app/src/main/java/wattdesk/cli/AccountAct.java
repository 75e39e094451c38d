package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.customer.AccountLife;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountLife.Why;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.LifeMessages;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.slip.Slip;
import wattdesk.station.Station;

/// One order at an account: its preview with `--dry-run`, else previewed and done. The same `--id`
/// twice has one effect.
abstract class AccountAct implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "NO", descriptionKey = "account.NO")
    private String number = "";

    @Option(names = "--dry-run", descriptionKey = "account.dry-run")
    private boolean dryRun;

    @Option(names = "--id", paramLabel = "UUID", descriptionKey = "account.id")
    private @Nullable UUID id;

    @Option(names = "--slip", paramLabel = "FILE.pdf", descriptionKey = "account.slip")
    private @Nullable Path slip;

    @Option(names = "--second", paramLabel = "NAME", descriptionKey = "account.second")
    private @Nullable String second;

    @Option(names = "--second-password-file", paramLabel = "FILE",
            descriptionKey = "account.second-password-file")
    private @Nullable Path secondPasswordFile;

    AccountAct(Desk desk) {
        this.desk = desk;
    }

    /// What is asked for.
    abstract AccountOrder order(String account);

    @Override
    public Integer call() {
        AccountOrder order = order(number);
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            Optional<Slip> before = id == null ? Optional.empty() : station.slips().find(id);
            return before.isPresent() ? again(station, before.get(), order)
                    : previewed(station, order, actor);
        }
    }

    private int again(Station station, Slip known, AccountOrder order) {
        if (known.kind() != order.slip() || !known.account().equals(order.account())) {
            throw refused(new Why.UsedId());
        }
        return done(station, new Performed.Done(known, station.accountFiles()
                .file(known.account()).map(file -> file.movedTo()).orElse(null), true),
                Json.object());
    }

    private int previewed(Station station, AccountOrder order, Actor actor) {
        AccountLife life = station.accountLife();
        AccountPlan plan = switch (life.preview(order, actor)) {
            case Preview.Not(var why) -> throw refused(why);
            case Preview.Ready(var ready) -> ready;
        };
        ObjectNode document = AccountPlans.document(plan, desk.terminal().language());
        if (!desk.json()) {
            AccountPlans.lines(plan, desk.terminal());
        }
        if (dryRun) {
            if (desk.json()) {
                desk.terminal().document(document.put("dryRun", true));
            }
            return Exit.DONE.code();
        }
        UUID command = id == null ? UUID.randomUUID() : id;
        return switch (life.perform(command, plan, actor, word(station, plan, actor))) {
            case Performed.Refused(var why) -> throw refused(why);
            case Performed.InDoubt doubt ->
                throw Fault.told(Exit.UNKNOWN, LifeMessages.of(doubt)).thrown();
            case Performed.Done done -> done(station, done, document);
        };
    }

    private @Nullable Approval word(Station station, AccountPlan plan, Actor actor) {
        return !plan.needsSecondPerson() || second == null || secondPasswordFile == null ? null
                : SecondWord.of(station, second, secondPasswordFile).approval(actor.operator(),
                        AccountPlan.APPROVE, plan.subject(), plan.order().reason());
    }

    private int done(Station station, Performed.Done done, ObjectNode document) {
        Slip paper = done.slip();
        document.put("dryRun", false).put("id", paper.id().toString())
                .put("account", paper.account()).put("kind", paper.kind().name())
                .put("slip", paper.number().toString()).put("drawer", Json.money(paper.drawer()))
                .put("newAccount", done.newAccount()).put("repeated", done.repeated());
        desk.terminal().answer(desk.json(), document, paper.number().toString());
        desk.terminal().tell(LifeMessages.of(done));
        if (slip != null) {
            AccountSlips.write(station, paper, slip);
        }
        return Exit.DONE.code();
    }

    static CommandFault refused(Why why) {
        Exit exit = switch (why) {
            case Why.MeterNotRead _, Why.NotWritten _ -> Exit.DEVICE;
            case Why.NotPermitted _, Why.NoSuchAccount _, Why.WrongState _, Why.NoReason _,
                    Why.NoShift _, Why.CreditOpen _, Why.NoSuchMeter _, Why.NotSettled _,
                    Why.AmountNotValid _, Why.DepositTooSmall _, Why.NeedsSecondPerson _,
                    Why.ApprovalDoesNotFit _, Why.Moved _, Why.NotValid _, Why.UsedId _,
                    Why.ClockSetBack _ -> Exit.REFUSED;
        };
        return Fault.told(exit, LifeMessages.of(why)).thrown();
    }
}
