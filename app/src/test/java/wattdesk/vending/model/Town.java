package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.ProfileFacts;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.rating.TierCount;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.tariff.Quote;
import wattdesk.vending.Pricing;

/// Accounts, prices, settings and profiles that never change during a run.
final class Town implements Accounts, Pricing, SettingsBook {

    private final List<AccountCard> cards = new ArrayList<>();

    AccountCard house(int number, String meterNumber) {
        AccountCard card = new AccountCard("1000" + number, Room.parse("3-120" + number),
                new Customer(new java.util.UUID(9, number), "示例住户", null), BillingMode.METER,
                "flat", Energy.ZERO,
                new Meter(meterNumber, "A", "model", "address " + number, "1000" + number), null);
        cards.add(card);
        return card;
    }

    @Override
    public Optional<AccountCard> byNumber(String account) {
        return cards.stream().filter(c -> c.number().equals(account)).findFirst();
    }

    @Override
    public Optional<AccountCard> byMeter(String meterNumber) {
        return cards.stream().filter(c -> c.meter().number().equals(meterNumber)).findFirst();
    }

    @Override
    public List<AccountCard> all() {
        return cards;
    }

    @Override
    public Opening open(UUID id, OpenAccount request, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TierCount counted(AccountCard account) {
        return TierCount.NONE;
    }

    @Override
    public Energy used(AccountCard account) {
        return account.tierUsed();
    }

    @Override
    public Optional<Quote> quote(AccountCard account, TierCount counted, Money amount) {
        return Optional.empty();
    }

    @Override
    public Optional<UnitPrice> highestPrice(AccountCard account) {
        return Optional.of(new UnitPrice(5820));
    }

    @Override
    public Settings now() {
        return Settings.defaults(true);
    }

    @Override
    public Saved change(Settings settings, Actor actor) {
        throw new UnsupportedOperationException();
    }

    MeterProfiles profiles() {
        return new MeterProfiles() {
            @Override
            public Optional<ProfileFacts> byId(String id) {
                return Optional.of(new ProfileFacts(id, id, id, false, true, id));
            }

            @Override
            public List<ProfileFacts> all() {
                return List.of();
            }
        };
    }
}
