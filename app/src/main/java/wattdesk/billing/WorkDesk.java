package wattdesk.billing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.Move;
import wattdesk.message.BookMessages;
import wattdesk.metering.Figures;
import wattdesk.metering.RegisterFacts;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.BusinessDay;

/// The work list: what a person decides is kept with its reason, then the account is charged as far
/// as it goes now.
public final class WorkDesk implements WorkList {

    private final BillingPorts ports;
    private final InstantSource clock;

    public WorkDesk(BillingPorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public List<Problem> problems() {
        return ports.records().problems();
    }

    @Override
    public List<Gap> gaps() {
        return ports.records().gaps();
    }

    @Override
    public synchronized Decided decide(
            UUID id, Decision decision, String reason, Actor actor) {
        Decided not = objection(reason, actor);
        if (not != null) {
            return not;
        }
        Optional<Problem> problem = ports.book().problem(id);
        return problem.isEmpty() ? new Decided.Gone()
                : decide(problem.get(), decision, reason.strip(), actor);
    }

    private static @Nullable Decided objection(String reason, Actor actor) {
        return !actor.operator().may(Permission.RESOLVE_READING) ? new Decided.NotPermitted()
                : reason.isBlank() ? new Decided.NoReason() : null;
    }

    private Decided decide(Problem problem, Decision decision, String reason, Actor actor) {
        Problem.Action action = action(decision);
        if (!problem.actions().contains(action)) {
            return new Decided.DoesNotFit(problem.kind() + " " + action);
        }
        return switch (decision) {
            case Decision.Retry() -> charge(List.of(problem.account()), actor);
            case Decision.Checked() -> said(problem, new StepDecision(false, true), reason, actor);
            case Decision.RolledOver() -> widthKnown(problem)
                    ? said(problem, new StepDecision(true, false), reason, actor)
                    : new Decided.DoesNotFit("width of " + problem.meterNumber());
            case Decision.Changed changed -> changed(problem, changed, reason, actor);
        };
    }

    private static Problem.Action action(Decision decision) {
        return switch (decision) {
            case Decision.RolledOver _ -> Problem.Action.ROLLED_OVER;
            case Decision.Checked _ -> Problem.Action.CHECKED;
            case Decision.Changed _ -> Problem.Action.CHANGED;
            case Decision.Retry _ -> Problem.Action.RETRY;
        };
    }

    private boolean widthKnown(Problem problem) {
        return ports.book().meter(problem.meterNumber())
                .flatMap(m -> ports.types().registers(m.meter().profile()))
                .map(RegisterFacts::width).isPresent();
    }

    private Decided said(Problem problem, StepDecision decision, String reason, Actor actor) {
        MeterValue to = problem.to();
        if (to == null) {
            return new Decided.DoesNotFit(problem.kind().name());
        }
        String name = decision.rolledOver() ? "ROLLED_OVER" : "CHECKED";
        return booked(new ProblemDecided(problem.id(), name, reason, to.id(), decision, List.of()),
                problem, name, List.of(problem.account()), actor);
    }

    private Decided changed(
            Problem problem, Decision.Changed changed, String reason, Actor actor) {
        ChangeOfRegisters change = new ChangeOfRegisters(problem, changed, clock.instant());
        Decided.NotValid wrong = change.wrong();
        return wrong != null ? wrong : booked(new ProblemDecided(problem.id(), "CHANGED", reason,
                        null, StepDecision.NONE, change.values(reason, actor)),
                problem, "CHANGED", change.accounts(), actor);
    }

    private Decided booked(ProblemDecided move, Problem problem, String name,
            List<String> accounts, Actor actor) {
        Decided not = committed(move, new AuditEntry("PROBLEM_DECIDED", problem.account(),
                "meter=%s kind=%s decision=%s reason=%s".formatted(problem.meterNumber(),
                        problem.kind(), name, move.reason())), actor);
        return not != null ? not : charge(accounts, actor);
    }

    @Override
    public synchronized Decided writeDown(
            String meterNumber, Instant at, Figures figures, String reason, Actor actor) {
        Decided not = objection(reason, actor);
        if (not != null) {
            return not;
        }
        Optional<BillingBook.ToRead> meter = ports.book().meter(meterNumber);
        if (meter.isEmpty()) {
            return new Decided.Gone();
        }
        if (at.isAfter(clock.instant()) || !ChangeOfRegisters.wholeSecond(at)) {
            return new Decided.NotValid("at", at.toString());
        }
        String account = meter.get().account();
        MeterValue value = ChangeOfRegisters.byHand(
                meterNumber, account, at, false, figures, clock.instant(), reason.strip(), actor);
        Decided failed = committed(new ReadingsTaken(List.of(value), List.of()),
                new AuditEntry("READING_WRITTEN_DOWN", account,
                        "meter=%s at=%s reason=%s".formatted(meterNumber, at, reason.strip())),
                actor);
        return failed != null ? failed : charge(List.of(account), actor);
    }

    private @Nullable Decided committed(Move move, AuditEntry audit, Actor actor) {
        return not(ports.books().commit(new Change(UUID.randomUUID(),
                audit.action() + " " + audit.subject(), actor, List.of(move), List.of(), null,
                audit, List.of())));
    }

    private static @Nullable Decided not(Commit commit) {
        return switch (commit) {
            case Commit.Done _ -> null;
            case Commit.Stale(var found) -> new Decided.NotWritten(BookMessages.MOVED, found);
            case Commit.DifferentContent() -> new Decided.NotWritten(BookMessages.MOVED, "");
            case Commit.NotWritten(var code, var detail) -> new Decided.NotWritten(code, detail);
            case Commit.InDoubt(var code, var detail) -> new Decided.NotWritten(code, detail);
            case Commit.ClockSetBack(var last, var now) ->
                new Decided.NotWritten(BookMessages.CLOCK, now + " < " + last);
        };
    }

    /// Up to the last day that was run; a day that is under way comes to the account itself.
    private Decided charge(List<String> accounts, Actor actor) {
        Optional<BusinessDay> day = ports.book().lastFinished();
        int charges = 0;
        Charging charging = ports.charging();
        for (String number : day.isEmpty() ? List.<String>of() : accounts) {
            List<AccountResult> results = ports.book().account(number, day.get()).stream()
                    .map(one -> charging.rates().result(one, day.get())).toList();
            Decided not = not(charging.book(null, results, actor));
            if (not != null) {
                return not;
            }
            charges += results.stream().mapToInt(r -> r.charges().size()).sum();
        }
        String last = accounts.getLast();
        return new Decided.Ok(charges, problems().stream()
                .filter(problem -> problem.account().equals(last)).findFirst());
    }
}
