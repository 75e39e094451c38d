package wattdesk.vending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.customer.Accounts;
import wattdesk.customer.BillingMode;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;

/// Everything that is asked before money is taken (money 9).
final class SaleCheck {

    /// May be sold, or why not.
    sealed interface Verdict {
        record Fine(SaleBookings.Checked checked) implements Verdict {}

        record Not(SellOutcome.Why why) implements Verdict {}
    }

    private final Orders orders;
    private final Accounts accounts;
    private final Pricing pricing;
    private final SettingsBook settings;
    private final MeterProfiles profiles;
    private final MeterGateway gateway;
    private final Delivery delivery;

    SaleCheck(SellingPorts ports, Delivery delivery) {
        orders = ports.orders();
        accounts = ports.accounts();
        pricing = ports.pricing();
        settings = ports.settings();
        profiles = ports.profiles();
        gateway = ports.gateway();
        this.delivery = delivery;
    }

    /// The account that was asked for, and what stands against the sale so far.
    record Desk(@Nullable AccountCard account, Optional<SellOutcome.Why> why) {}

    /// The part that needs no meter and nobody's turn.
    Desk atTheDesk(SellCommand command, @Nullable TrialTerms trial, Actor actor) {
        List<AccountCard> cards = accounts.cards(command.account());
        String meter = command.meter();
        List<AccountCard> meant = meter == null ? cards : cards.stream()
                .filter(card -> card.meter().number().equals(meter)).toList();
        return meant.size() != 1
                ? new Desk(null, Optional.of(closed(command, cards)
                        .orElseGet(() -> notOne(command, cards))))
                : new Desk(meant.getFirst(), objection(command, meant.getFirst(), trial, actor));
    }

    private Optional<SellOutcome.Why> closed(SellCommand command, List<AccountCard> cards) {
        return cards.isEmpty() ? accounts.state(command.account())
                .filter(state -> state == AccountState.CLOSED)
                .map(state -> new SellOutcome.Why.AccountNotOpen(
                        command.account(), state.name())) : Optional.empty();
    }

    private static SellOutcome.Why notOne(SellCommand command, List<AccountCard> cards) {
        String account = command.account();
        String meter = command.meter();
        return cards.isEmpty() ? new SellOutcome.Why.NoSuchAccount(account)
                : meter != null ? new SellOutcome.Why.NotItsMeter(account, meter)
                : new SellOutcome.Why.WhichMeter(account, cards.stream()
                        .map(card -> card.meter().number()).toList());
    }

    private Optional<SellOutcome.Why> objection(SellCommand command, AccountCard account,
            @Nullable TrialTerms trial, Actor actor) {
        Settings now = settings.now();
        if (!actor.operator().may(Permission.SELL) || actor.shift() == null) {
            return Optional.of(new SellOutcome.Why.NotPermitted());
        }
        if (account.state() != AccountState.OPEN) {
            return Optional.of(new SellOutcome.Why.AccountNotOpen(
                    account.number(), account.state().name()));
        }
        if (account.mode() != BillingMode.METER) {
            return Optional.of(
                    new SellOutcome.Why.ModeNotSold(account.number(), account.mode().name()));
        }
        return trial == null ? ordinary(command, account, now) : Optional.empty();
    }

    /// What a test sale is there to change, or too small to keep.
    private Optional<SellOutcome.Why> ordinary(
            SellCommand command, AccountCard account, Settings now) {
        if (command.amount().compareTo(now.minimumPurchase()) < 0) {
            return Optional.of(new SellOutcome.Why.BelowMinimum(now.minimumPurchase()));
        }
        if (command.amount().compareTo(now.maximumPurchase()) > 0) {
            return Optional.of(new SellOutcome.Why.AboveMaximum(now.maximumPurchase()));
        }
        return profile(account.meter().profile(), now);
    }

    /// An unproved meter type takes money only where money is play (meter-io 2, rule 7).
    private Optional<SellOutcome.Why> profile(String id, Settings now) {
        return profiles.byId(id)
                .map(facts -> {
                    if (!facts.credits()) {
                        return Optional.<SellOutcome.Why>of(
                                new SellOutcome.Why.MeterUnusable(facts.id()));
                    }
                    return facts.verified() || now.practice()
                            ? Optional.<SellOutcome.Why>empty()
                            : Optional.<SellOutcome.Why>of(
                                    new SellOutcome.Why.ProfileUnverified(id));
                })
                .orElseGet(() -> Optional.of(new SellOutcome.Why.MeterUnusable(id)));
    }

    /// The part that needs the meter; the caller holds its turn.
    Verdict atTheMeter(SellCommand command, AccountCard account, @Nullable TrialTerms trial,
            UUID shift) {
        MeterInBooks books = delivery.settleInTurn(account.meter().number());
        Optional<CreditTransfer> stuck = books.unresolved();
        if (stuck.isPresent()) {
            Order order = orders.bySale(stuck.get().sale()).orElseThrow();
            return new Verdict.Not(new SellOutcome.Why.UnresolvedWrite(order));
        }
        Optional<UnitPrice> price = pricing.highestPrice(account);
        if (price.isEmpty()) {
            return new Verdict.Not(new SellOutcome.Why.NoPrice(account.tariffId()));
        }
        Verdict verdict =
                read(command, new SaleBookings.Checked(account, price.get(), null, shift), books);
        return trial != null && verdict instanceof Verdict.Fine(var checked)
                && checked.balanceBefore() == null
                ? new Verdict.Not(new SellOutcome.Why.MeterSilent(account.meter().number()))
                : verdict;
    }

    private Verdict read(
            SellCommand command, SaleBookings.Checked unread, MeterInBooks books) {
        if (command.delivery() == SellCommand.Delivery.NONE) {
            return hoarding(command, unread, null, books.waiting());
        }
        return switch (gateway.read(unread.account().meter())) {
            case ReadResult.Read read -> counted(command, unread, read.reading(), books);
            case ReadResult.NoAnswer _, ReadResult.LineDown _ ->
                hoarding(command, unread, null, books.waiting());
            case ReadResult.WrongMeter wrong -> new Verdict.Not(
                    new SellOutcome.Why.WrongMeter(wrong.expected(), wrong.found()));
            case ReadResult.Unusable unusable ->
                new Verdict.Not(new SellOutcome.Why.MeterUnusable(unusable.detail()));
        };
    }

    /// The count the books expect must be the meter's: else another till was here.
    private Verdict counted(SellCommand command, SaleBookings.Checked unread,
            MeterReading reading, MeterInBooks known) {
        String meter = unread.account().meter().number();
        if (!reading.meterNumber().equals(meter)) {
            return new Verdict.Not(
                    new SellOutcome.Why.WrongMeter(meter, reading.meterNumber()));
        }
        MeterInBooks books = known;
        if (books.differsFrom(reading)) {
            delivery.proveInTurn(meter);
            books = delivery.inBooks(meter);
        }
        Integer expected = books.count();
        Integer found = reading.count();
        if (expected != null && found != null && !expected.equals(found)) {
            return new Verdict.Not(new SellOutcome.Why.MeterAhead(expected, found));
        }
        return hoarding(command, unread, reading, books.waiting());
    }

    /// What waits counts too: it will be on the meter before this sale is.
    private Verdict hoarding(SellCommand command, SaleBookings.Checked unread,
            @Nullable MeterReading reading, Money waiting) {
        Money balance = reading == null || reading.balance() == null
                ? Money.ZERO : reading.balance();
        Money limit = limit(reading);
        if (balance.plus(waiting).plus(command.amount()).compareTo(limit) > 0) {
            return new Verdict.Not(
                    new SellOutcome.Why.OverHoarding(balance, waiting, limit));
        }
        return new Verdict.Fine(new SaleBookings.Checked(unread.account(), unread.highestPrice(),
                reading == null ? null : reading.balance(), unread.shift()));
    }

    /// A meter whose own limit reads 0 has none.
    private Money limit(@Nullable MeterReading reading) {
        Money ours = settings.now().hoardingLimit();
        Money meters = reading == null ? null : reading.hoardingLimit();
        if (meters == null || !meters.isPositive()) {
            return ours;
        }
        return meters.compareTo(ours) < 0 ? meters : ours;
    }
}
