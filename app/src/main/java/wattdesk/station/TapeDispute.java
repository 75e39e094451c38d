package wattdesk.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.BothSides;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.store.LedgerCheck;
import wattdesk.ledger.store.TapeRenewal;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.BusinessDay;

/// Tape and database disagree: showing both, and letting two persons have the tape written anew.
final class TapeDispute {

    static final String ACTION = "RENEW_TAPE";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Core core;
    private final LedgerCheck ledger;
    private final Clock clock;
    private final String divergence;
    private final Runnable resume;

    /// `resume` lets what waits go on again.
    TapeDispute(
            Core core, LedgerCheck ledger, Clock clock, String divergence, Runnable resume) {
        this.core = core;
        this.ledger = ledger;
        this.clock = clock;
        this.divergence = divergence;
        this.resume = resume;
    }

    /// Empty while both agree.
    synchronized Optional<BothSides> sides() {
        TapeRenewal renewal = new TapeRenewal(core.tape());
        return core.agreed() ? Optional.empty() : Optional.of(core.database().read(session -> {
            try {
                return renewal.look(session, divergence);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /// Empty when the tape was written anew; else why not, and nothing was changed.
    synchronized Optional<Message> renew(Actor actor, Approval approval) {
        BothSides sides = sides().orElse(null);
        Message objection = sides == null ? refused("tape and database agree")
                : objection(sides, actor, approval);
        if (sides == null || objection != null) {
            return Optional.ofNullable(objection);
        }
        String aside = "set-aside-" + STAMP.format(BusinessDay.wallClock(clock.instant()));
        try {
            core.renewTape(aside);
        } catch (IOException | RuntimeException e) {
            return Optional.of(refused(String.valueOf(e.getMessage())));
        }
        return noted(sides, aside, actor, approval);
    }

    private @Nullable Message objection(
            BothSides sides, Actor actor, Approval approval) {
        if (!actor.operator().may(Permission.RESOLVE_DISPUTE)
                || !approval.approver().may(Permission.RESOLVE_DISPUTE)
                || !approval.requester().login().equals(actor.operator().login())
                || !approval.action().equals(ACTION)
                || !approval.subject().equals(sides.subject())) {
            return StationMessages.of(StationMessages.TWO_PERSONS);
        }
        if (!sides.databaseHasAll()) {
            return StationMessages.of(
                    StationMessages.ONLY_ON_TAPE, String.join("; ", sides.onlyOnTape()));
        }
        String audit = ledger.auditOf(core.database()).problem();
        String broken = ledger.balanceOf(core.database()) + (audit == null ? "" : audit);
        return broken.isEmpty() ? null : refused(broken);
    }

    private Optional<Message> noted(
            BothSides sides, String aside, Actor actor, Approval approval) {
        String detail = aside + "; " + sides.linesThatAgree() + " of " + sides.linesInDatabase()
                + " lines agreed, " + sides.unreadable() + " unreadable; " + divergence;
        Commit commit = core.books().commit(new Change(approval.id(), ACTION + " " + aside, actor,
                List.of(new ApprovalUsed(approval)), List.of(), null,
                new AuditEntry("TAPE_RENEWED", approval.id().toString(), detail),
                List.of(new TapeEvent(
                        TapeEvent.Type.TAPE_RENEWED, null, null, null, null, 0, null))));
        if (commit instanceof Commit.Done) {
            resume.run();
            return Optional.empty();
        }
        core.writer().refusals().stopMoney(StationMessages.TAPE_DIFFERS, commit.toString());
        return Optional.of(refused(commit.toString()));
    }

    private static Message refused(String why) {
        return StationMessages.of(StationMessages.NOT_RENEWED, why);
    }
}
