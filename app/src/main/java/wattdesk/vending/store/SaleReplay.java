package wattdesk.vending.store;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.ledger.TapeReplay;
import wattdesk.quantity.UnitPrice;
import wattdesk.vending.CreditTransfer;
import wattdesk.vending.LostChanges;
import wattdesk.vending.Pricing;
import wattdesk.vending.Transfers;

/// Makes again what the database lost of selling, from what the tape kept.
public final class SaleReplay implements TapeReplay {

    /// Then only an exact fit of money proves a credit.
    private static final UnitPrice UNKNOWN = new UnitPrice(0);

    private final Accounts accounts;
    private final Pricing pricing;
    private final Transfers transfers;
    private final UnaryOperator<String> receipts;

    /// `receipts` tells the series of receipts beside a series of slips.
    public SaleReplay(Accounts accounts, Pricing pricing, Transfers transfers,
            UnaryOperator<String> receipts) {
        this.accounts = accounts;
        this.pricing = pricing;
        this.transfers = transfers;
        this.receipts = receipts;
    }

    @Override
    public Answer replay(TapeRecord record) {
        if (record.events().size() != 1) {
            return new Answer.Impossible("not one event but " + record.events().size());
        }
        try {
            return replay(record, record.events().getFirst());
        } catch (IllegalStateException e) {
            return new Answer.Impossible(String.valueOf(e.getMessage()));
        }
    }

    private Answer replay(TapeRecord record, TapeEvent event) {
        return switch (event.type()) {
            case PAID -> paid(record, event);
            case CARRIED -> carried(record, event);
            case INTENT, DELIVERED, REFUSED, UNKNOWN, DISPUTED, VOIDED -> moved(record, event);
            case FOREIGN_PURCHASE -> adopted(record, event);
            case SHIFT_OPEN, SHIFT_CLOSED, DAY_CLOSED, TAPE_RENEWED, ACCOUNT_TAKEN,
                    ACCOUNT_PAID_OUT ->
                new Answer.Impossible(event.type() + " is not of selling");
        };
    }

    private Answer paid(TapeRecord record, TapeEvent event) {
        Optional<AccountCard> account = Optional.ofNullable(event.account())
                .flatMap(number -> card(number, event.meter()));
        UUID shift = record.shift();
        if (shift == null) {
            return new Answer.Impossible("no shift in " + event);
        }
        AccountCard card = account.orElseGet(() -> LostChanges.nobodyKnown(record, event));
        UnitPrice price = account.flatMap(pricing::highestPrice).orElse(UNKNOWN);
        return new Answer.Again(LostChanges.paid(record, event, card, price, shift));
    }

    private Answer carried(TapeRecord record, TapeEvent event) {
        ReceiptNumber slip = record.receipt();
        if (slip == null) {
            return new Answer.Impossible("no number in " + record);
        }
        Optional<AccountCard> account = Optional.ofNullable(event.account())
                .flatMap(number -> card(number, event.meter()));
        return new Answer.Again(LostChanges.carried(record, event,
                account.orElseGet(() -> LostChanges.nobodyKnown(record, event)),
                account.flatMap(pricing::highestPrice).orElse(UNKNOWN),
                receipts.apply(slip.series())));
    }

    /// With the meter that the money was for, also where that hangs elsewhere by now.
    private Optional<AccountCard> card(String number, @Nullable String meter) {
        return meter == null ? accounts.byNumber(number)
                : accounts.seenWith(number, meter).or(() -> accounts.byNumber(number)
                        .map(card -> LostChanges.gone(card, meter)));
    }

    private Answer moved(TapeRecord record, TapeEvent event) {
        UUID sale = event.sale();
        Optional<CreditTransfer> t = sale == null ? Optional.empty() : transfers.ofSale(sale);
        if (t.isEmpty()) {
            return new Answer.Impossible("no sale " + sale);
        }
        String meter = t.get().meterNumber();
        return new Answer.Again(LostChanges.moved(record, event, t.get(),
                transfers.standing(meter), transfers.provedTotal(meter).orElse(null)));
    }

    private Answer adopted(TapeRecord record, TapeEvent event) {
        String meter = event.meter();
        Integer count = event.counter();
        if (meter == null || count == null) {
            return new Answer.Impossible("no meter or no count in " + event);
        }
        Integer before = transfers.standing(meter).count();
        return new Answer.Again(LostChanges.adopted(record, event, meter, before, count));
    }
}
