package wattdesk.installation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover.Foreseen;
import wattdesk.billing.TakenValue;
import wattdesk.customer.AccountCard;
import wattdesk.installation.ChangeStep.Why;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.Move;
import wattdesk.ledger.TapeEvent;
import wattdesk.message.BookMessages;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipIssued;
import wattdesk.tariff.Band;
import wattdesk.vending.CarriedCredit;

/// What the last step of a change writes, durable together or not at all:
///
/// 1 the final registers, and where energy was added by hand one value more with its reason ·
/// 2 the old device is done at the account · 3 the first registers of the new one · 4 the devices
/// change places · 5 what stood on the old one is an order for the new one · 6 the slip, whose
/// number is that of the change. Then the account is charged.
final class Exchange {

    private final ChangePorts ports;
    private final MeterChange change;
    private final AccountCard account;
    private final String holds;
    private final @Nullable Money carried;
    private final NewDevice fresh;

    /// `account` is seen with any of its meters.
    Exchange(ChangePorts ports, MeterChange change, AccountCard account, String holds,
            @Nullable Money carried) {
        this.ports = ports;
        this.change = change;
        this.account = account;
        this.holds = holds;
        this.carried = carried;
        fresh = Objects.requireNonNull(change.fresh());
    }

    /// The value that ends the old device: its final registers, or these with what was added by
    /// hand, a second behind what it showed.
    static TakenValue closing(OldDevice old, TakenValue last) {
        return old.added().thousandths() == 0 ? last : TakenValue.byHand(
                old.number(), last.at(), added(last.figures(), old.added()));
    }

    private static TakenValue shown(TakenValue last) {
        return new TakenValue(last.meterNumber(), last.at().minusSeconds(1), last.source(),
                last.figures(), last.balance(), last.purchased(), last.drift());
    }

    /// On the register for all hours, and on one band: flat where there is one, else the first.
    private static Figures added(Figures figures, Usage more) {
        Usage total = figures.total();
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        bands.putAll(figures.bands());
        Band on = bands.containsKey(Band.FLAT) || bands.isEmpty() ? Band.FLAT
                : bands.keySet().iterator().next();
        bands.computeIfPresent(on, (_, shown) -> shown.plus(more));
        return new Figures(total == null ? null : total.plus(more), bands);
    }

    ChangeStep write(Actor actor, Instant now) {
        UUID sale = UUID.nameUUIDFromBytes(
                ("carried " + change.id()).getBytes(StandardCharsets.UTF_8));
        Optional<UnitPrice> price = ports.pricing().highestPrice(account);
        Money amount = carried;
        if (amount != null && price.isEmpty()) {
            return new ChangeStep.Refused(new Why.NoPrice(account.tariffId()));
        }
        CarriedCredit credit = amount == null ? null : new CarriedCredit(sale, newCard(), amount,
                price.orElseThrow(), first().balance());
        MeterChange done = change.done(amount, amount == null ? null : sale, now);
        return written(done, ports.books().commit(change(done, credit, actor, now)), actor);
    }

    private TakenValue first() {
        return Objects.requireNonNull(fresh.first());
    }

    private AccountCard newCard() {
        return new AccountCard(account.number(), account.room(), account.customer(),
                account.mode(), account.tariffId(), account.tierUsed(),
                fresh.meter().meter(holds), account.note());
    }

    private Change change(MeterChange done, @Nullable CarriedCredit credit, Actor actor,
            Instant now) {
        String receipts = ports.settings().now().receiptSeries();
        int year = BusinessDay.of(now).date().getYear();
        List<Move> moves = new ArrayList<>(registers(actor));
        moves.add(slip(done));
        moves.add(new MetersExchanged(done, holds));
        List<JournalEntry> entries = new ArrayList<>();
        List<TapeEvent> tape = new ArrayList<>();
        if (credit != null) {
            moves.add(credit.move(receipts + "-" + year));
            entries.add(credit.entry());
            tape.add(credit.tape());
        }
        return new Change(change.id(), "METER_CHANGED " + change.id(), actor, moves, entries,
                SlipBook.series(receipts, year), new AuditEntry("METER_CHANGED", account.number(),
                        "%s to %s carried=%s added=%s reason=%s".formatted(change.old().number(),
                                fresh.meter().number(), carried, change.old().added(),
                                change.reason())), tape);
    }

    private SlipIssued slip(MeterChange done) {
        Meter old = ports.accounts().byMeter(change.old().number()).orElse(account).meter();
        Foreseen energy = ports.handover().foresee(account.number(),
                closing(change.old(), Objects.requireNonNull(change.old().last())));
        return new SlipIssued(Slip.Kind.METER_CHANGED, account.number(), account.room().code(),
                account.customer().name(), Money.ZERO,
                new ChangePaper(ports.paper().get()).of(done, old, energy));
    }

    private List<Move> registers(Actor actor) {
        OldDevice old = change.old();
        TakenValue last = Objects.requireNonNull(old.last());
        TakenValue closing = closing(old, last);
        List<Move> moves = new ArrayList<>();
        if (!closing.equals(last)) {
            moves.add(ports.handover().readings(
                    account.number(), List.of(shown(last)), change.reason(), actor));
        }
        moves.add(ports.handover().closings(account.number(), List.of(closing),
                closing.equals(last) ? change.reason() : old.addedReason(), actor));
        moves.add(ports.handover().ends(account.number(), List.of(old.number())));
        moves.add(ports.handover().begins(
                account.number(), List.of(first()), change.reason(), actor));
        return moves;
    }

    private ChangeStep written(MeterChange done, Commit commit, Actor actor) {
        return switch (commit) {
            case Commit.Done _ -> {
                ports.changed().run();
                yield new ChangeStep.Done(
                        done, ports.handover().charge(account.number(), actor),
                        ports.slips().find(change.id()).orElse(null));
            }
            case Commit.Stale(var found) -> refused(BookMessages.MOVED, found);
            case Commit.DifferentContent() -> refused(BookMessages.MOVED, "");
            case Commit.NotWritten(var code, var detail) -> refused(code, detail);
            case Commit.InDoubt(var code, var detail) -> refused(code, detail);
            case Commit.ClockSetBack(var last, var at) ->
                refused(BookMessages.CLOCK, at + " < " + last);
        };
    }

    private static ChangeStep refused(String code, String detail) {
        return new ChangeStep.Refused(new Why.NotWritten(code, detail));
    }
}
