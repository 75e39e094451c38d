package wattdesk.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.billing.BillingMessages;
import wattdesk.billing.Decided;
import wattdesk.billing.Decision;
import wattdesk.billing.Problem;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.station.Station;

/// Decides a problem of the work list.
@Command(name = "decide")
final class RunDecide implements Callable<Integer> {

    private static final int DECIMALS = 3;

    private final Desk desk;

    @Parameters(paramLabel = "ID", descriptionKey = "wattdesk.run.decide.ID")
    private UUID id = new UUID(0, 0);

    @Option(names = "--as", paramLabel = "rolled-over|checked|changed|retry", required = true)
    private String as = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--at", paramLabel = "TIME")
    private @Nullable String at;

    @Option(names = "--last", paramLabel = "REGISTER")
    private @Nullable String last;

    @Option(names = "--first", paramLabel = "REGISTER")
    private @Nullable String first;

    RunDecide(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Decision decision = decision();
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Decided decided = station.workList().decide(
                    id, decision, reason, who.operator(station));
            if (!(decided instanceof Decided.Ok(int charges, var next))) {
                throw Fault.told(Exit.REFUSED, BillingMessages.of(decided)).thrown();
            }
            desk.terminal().answer(desk.json(), Json.object().put("charges", charges)
                    .put("next", next.map(p -> p.id().toString()).orElse(null)),
                    String.valueOf(charges));
            desk.terminal().tell(BillingMessages.of(decided));
            return Exit.DONE.code();
        }
    }

    private Decision decision() {
        return switch (Typed.word("--as", Problem.Action.class, as)) {
            case ROLLED_OVER -> new Decision.RolledOver();
            case CHECKED -> new Decision.Checked();
            case RETRY -> new Decision.Retry();
            case CHANGED -> new Decision.Changed(time(), total("--last", last),
                    total("--first", first));
        };
    }

    private java.time.Instant time() {
        var typed = Typed.time("--at", at);
        if (typed == null) {
            throw Typed.wrong("--at", at);
        }
        return typed.toInstant(wattdesk.quantity.BusinessDay.ZONE);
    }

    private static Figures total(String option, @Nullable String typed) {
        if (typed == null) {
            throw Typed.wrong(option, typed);
        }
        return Figures.ofTotal(new Usage(Typed.number(option, typed, DECIMALS)));
    }
}
