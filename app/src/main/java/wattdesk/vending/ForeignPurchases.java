package wattdesk.vending;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.ledger.Books;
import wattdesk.ledger.Commit;
import wattdesk.message.BookMessages;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Permission;
import wattdesk.quantity.Money;

/// Credit that another till put onto a meter, taken into the books by a supervisor.
final class ForeignPurchases {

    private final Books books;
    private final Orders orders;
    private final Transfers transfers;
    private final Accounts accounts;
    private final MeterGateway gateway;
    private final MeterTurns turns;
    private final Delivery delivery;

    ForeignPurchases(Books books, Orders orders, Transfers transfers, Accounts accounts,
            MeterGateway gateway, MeterTurns turns, Delivery delivery) {
        this.books = books;
        this.orders = orders;
        this.transfers = transfers;
        this.accounts = accounts;
        this.gateway = gateway;
        this.turns = turns;
        this.delivery = delivery;
    }

    /// Who adopts, why, and on whose word where that is needed.
    private record Adopter(Actor actor, String reason, @Nullable Approval approval) {}

    Adoption adopt(String meterNumber, Actor actor, String reason) {
        if (!actor.operator().may(Permission.ADOPT_FOREIGN_PURCHASE)) {
            return new Adoption.NotPermitted();
        }
        return adopt(meterNumber, new Adopter(actor, reason, null));
    }

    /// Somebody who may not adopt asked; who may gave the word for this meter.
    Adoption adopt(String meterNumber, Actor actor, Approval approval) {
        boolean fits = approval.action().equals(Vending.ADOPT)
                && approval.subject().equals(meterNumber)
                && approval.requester().login().equals(actor.operator().login());
        if (!fits || !actor.operator().may(Permission.SELL)
                || !approval.approver().may(Permission.ADOPT_FOREIGN_PURCHASE)) {
            return new Adoption.NotPermitted();
        }
        return adopt(meterNumber, new Adopter(actor, approval.reason(), approval));
    }

    private Adoption adopt(String meterNumber, Adopter who) {
        Optional<AccountCard> account = accounts.byMeter(meterNumber);
        if (account.isEmpty() || !turns.take(meterNumber)) {
            return new Adoption.NotRead(new ReadResult.Unusable(meterNumber));
        }
        try {
            return inTurn(account.get(), who);
        } finally {
            turns.giveBack(meterNumber);
        }
    }

    /// What could be ours is decided first; only the rest is foreign.
    private Adoption inTurn(AccountCard account, Adopter who) {
        String meter = account.meter().number();
        Optional<CreditTransfer> own = delivery.settleInTurn(meter).unresolved();
        if (own.isPresent()) {
            return ownWriteOpen(own.get());
        }
        return switch (gateway.read(account.meter())) {
            case ReadResult.Read read -> compare(read, who);
            case ReadResult.NoAnswer no -> new Adoption.NotRead(no);
            case ReadResult.LineDown down -> new Adoption.NotRead(down);
            case ReadResult.WrongMeter wrong -> new Adoption.NotRead(wrong);
            case ReadResult.Unusable unusable -> new Adoption.NotRead(unusable);
        };
    }

    private Adoption ownWriteOpen(CreditTransfer own) {
        return new Adoption.OwnWriteOpen(orders.bySale(own.sale()).orElseThrow());
    }

    /// A count that moved may have been moved by a late write of ours: every intent that could have
    /// done it is read back after the count was seen, and one that stays open stops the adoption.
    private Adoption compare(ReadResult.Read read, Adopter who) {
        MeterReading reading = read.reading();
        String meter = reading.meterNumber();
        Integer count = reading.count();
        if (count == null) {
            return new Adoption.NotRead(new ReadResult.Unusable(meter));
        }
        if (agrees(transfers.standing(meter), count)) {
            return new Adoption.NothingForeign();
        }
        delivery.proveInTurn(meter);
        MeterStanding standing = transfers.standing(meter);
        Optional<CreditTransfer> own = transfers.openOfMeter(meter).stream()
                .filter(t -> t.writeOutstanding(standing.count())).findFirst();
        if (own.isPresent()) {
            return ownWriteOpen(own.get());
        }
        return standing.count() == null || agrees(standing, count)
                ? new Adoption.NothingForeign()
                : adopt(standing.count(), count, reading, who);
    }

    private static boolean agrees(MeterStanding standing, int count) {
        return standing.count() == null || standing.count() == count;
    }

    private Adoption adopt(int before, int count, MeterReading reading, Adopter who) {
        String meter = reading.meterNumber();
        ForeignAdopted move = new ForeignAdopted(id(meter, before, reading), meter, before, count,
                amount(reading), who.reason());
        return commit(move, new MeterSeen(meter, before, count, reading.balance()), who);
    }

    /// The same finding has the same id, so that adopting it twice adopts it once. A finding after
    /// a later step of the books is another one, though a meter that was reset shows the same.
    private UUID id(String meter, int before, MeterReading reading) {
        String finding = "foreign " + meter + " " + before + " " + reading.count() + " "
                + reading.totalPurchased() + " after " + transfers.lastSequence(meter);
        return UUID.nameUUIDFromBytes(finding.getBytes(StandardCharsets.UTF_8));
    }

    /// Only a register of totals tells how much it was; a balance that people use up does not.
    private Money amount(MeterReading reading) {
        Money total = reading.totalPurchased();
        if (total == null) {
            return Money.ZERO;
        }
        return transfers.provedTotal(reading.meterNumber())
                .map(total::minus).filter(Money::isPositive).orElse(Money.ZERO);
    }

    private Adoption commit(ForeignAdopted move, MeterSeen seen, Adopter who) {
        return switch (books.commit(
                SaleBookings.adopted(move, seen, who.actor(), who.approval()))) {
            case Commit.Done done -> done(move, done.repeated());
            case Commit.DifferentContent _ -> new Adoption.NothingForeign();
            case Commit.Stale stale -> new Adoption.NotWritten(BookMessages.MOVED, stale.found());
            case Commit.ClockSetBack back ->
                new Adoption.NotWritten(BookMessages.CLOCK, back.now().toString());
            case Commit.NotWritten not -> new Adoption.NotWritten(not.code(), not.detail());
            case Commit.InDoubt doubt -> new Adoption.NotWritten(doubt.code(), doubt.detail());
        };
    }

    /// A repeated command did nothing now: only counts that agree make it true.
    private Adoption done(ForeignAdopted move, boolean repeated) {
        MeterStanding standing = transfers.standing(move.meterNumber());
        return repeated && !agrees(standing, move.countAfter())
                ? new Adoption.NotWritten(BookMessages.MOVED, String.valueOf(standing.count()))
                : new Adoption.Adopted(move.countAfter(), move.amount());
    }
}
