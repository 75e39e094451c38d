package wattdesk.vending;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
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
    private final Transfers transfers;
    private final Pricing pricing;
    private final SettingsBook settings;
    private final MeterProfiles profiles;
    private final MeterGateway gateway;
    private final Delivery delivery;

    SaleCheck(Orders orders, Transfers transfers, Pricing pricing, SettingsBook settings,
            MeterProfiles profiles, MeterGateway gateway, Delivery delivery) {
        this.orders = orders;
        this.transfers = transfers;
        this.pricing = pricing;
        this.settings = settings;
        this.profiles = profiles;
        this.gateway = gateway;
        this.delivery = delivery;
    }

    /// The part that needs no meter and nobody's turn.
    Optional<SellOutcome.Why> atTheDesk(SellCommand command, AccountCard account,
            @Nullable TrialTerms trial, Actor actor) {
        Settings now = settings.now();
        if (!actor.operator().may(Permission.SELL) || actor.shift() == null) {
            return Optional.of(new SellOutcome.Why.NotPermitted());
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
        Optional<CreditTransfer> stuck = delivery.settleInTurn(account.meter().number());
        if (stuck.isPresent()) {
            Order order = orders.bySale(stuck.get().sale()).orElseThrow();
            return new Verdict.Not(new SellOutcome.Why.UnresolvedWrite(order));
        }
        Optional<UnitPrice> price = pricing.highestPrice(account);
        if (price.isEmpty()) {
            return new Verdict.Not(new SellOutcome.Why.NoPrice(account.tariffId()));
        }
        Verdict verdict =
                read(command, account, new SaleBookings.Checked(account, price.get(), null, shift));
        return trial != null && verdict instanceof Verdict.Fine(var checked)
                && checked.balanceBefore() == null
                ? new Verdict.Not(new SellOutcome.Why.MeterSilent(account.meter().number()))
                : verdict;
    }

    private Verdict read(
            SellCommand command, AccountCard account, SaleBookings.Checked unread) {
        if (command.delivery() == SellCommand.Delivery.NONE) {
            return hoarding(command, unread, null);
        }
        return switch (gateway.read(account.meter())) {
            case ReadResult.Read read -> counted(command, unread, read.reading());
            case ReadResult.NoAnswer _, ReadResult.LineDown _ ->
                hoarding(command, unread, null);
            case ReadResult.WrongMeter wrong -> new Verdict.Not(
                    new SellOutcome.Why.WrongMeter(wrong.expected(), wrong.found()));
            case ReadResult.Unusable unusable ->
                new Verdict.Not(new SellOutcome.Why.MeterUnusable(unusable.detail()));
        };
    }

    /// The count the books expect must be the meter's: else another till was here.
    private Verdict counted(
            SellCommand command, SaleBookings.Checked unread, MeterReading reading) {
        String meter = unread.account().meter().number();
        if (!reading.meterNumber().equals(meter)) {
            return new Verdict.Not(
                    new SellOutcome.Why.WrongMeter(meter, reading.meterNumber()));
        }
        if (ahead(meter, reading)) {
            delivery.proveInTurn(meter);
        }
        Integer expected = transfers.standing(meter).count();
        if (ahead(meter, reading) && expected != null && reading.count() != null) {
            return new Verdict.Not(
                    new SellOutcome.Why.MeterAhead(expected, reading.count()));
        }
        return hoarding(command, unread, reading);
    }

    private boolean ahead(String meter, MeterReading reading) {
        Integer expected = transfers.standing(meter).count();
        return expected != null && reading.count() != null && !expected.equals(reading.count());
    }

    /// What waits counts too: it will be on the meter before this sale is.
    private Verdict hoarding(SellCommand command, SaleBookings.Checked unread,
            @Nullable MeterReading reading) {
        Money waiting = transfers.openOfMeter(unread.account().meter().number()).stream()
                .map(CreditTransfer::amount).reduce(Money.ZERO, Money::plus);
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
