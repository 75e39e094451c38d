package wattdesk.customer;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import wattdesk.customer.Opening.Why;
import wattdesk.ledger.Books;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.message.BookMessages;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipIssued;

/// Opens accounts at the window: the account and its slip in one change of the books.
/// `receiptSeries` is that of the settings, `paper` the language of papers.
public record OpeningSlips(AccountBook book, Books books, SlipBook slips,
        Supplier<String> receiptSeries, Supplier<Language> paper, InstantSource clock) {

    /// What the books say of an id that stands for something else.
    private static final String USED = "WD-4010";

    /// What was handed over under that id.
    Optional<Slip> before(UUID id) {
        return slips.find(id);
    }

    static Why usedId(Slip slip) {
        return new Why.NotWritten(USED, "id of slip " + slip.number());
    }

    Opening open(
            UUID id, AccountCard account, String tariff, Actor actor, AuditEntry audit) {
        SlipIssued slip = new SlipIssued(Slip.Kind.OPENED, account.number(),
                account.room().code(), account.customer().name(), Money.ZERO,
                new PlanPaper(paper.get()).opening(account, tariff));
        int year = BusinessDay.of(clock.instant()).date().getYear();
        Change change = new Change(id, audit.action() + " " + audit.subject() + " "
                + audit.detail(), actor, List.of(slip, book.opening(account)), List.of(),
                SlipBook.series(receiptSeries.get(), year), audit, List.of());
        return switch (books.commit(change)) {
            case Commit.Done _ -> new Opening.Opened(account, slips.find(id).orElseThrow());
            case Commit.Stale(var found) -> not(BookMessages.MOVED, found);
            case Commit.NotWritten(var code, var detail) -> not(code, detail);
            case Commit.InDoubt(var code, var detail) -> not(code, detail);
            case Commit.DifferentContent() -> not(USED, "id used twice");
            case Commit.ClockSetBack(var last, var now) ->
                not(BookMessages.CLOCK, now + " < " + last);
        };
    }

    private static Opening not(String code, String detail) {
        return new Opening.Refused(new Why.NotWritten(code, detail));
    }
}
