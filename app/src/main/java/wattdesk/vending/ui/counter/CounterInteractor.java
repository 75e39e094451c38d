package wattdesk.vending.ui.counter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wattdesk.customer.AccountCard;
import wattdesk.finder.Hit;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterMessages;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Permission;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.rating.TierCount;
import wattdesk.settings.Settings;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Tariff;
import wattdesk.vending.Adoption;
import wattdesk.vending.Order;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// The counter's only door to services. Every method blocks: never on the screen's thread.
final class CounterInteractor {

    static final int MOST_HITS = 40;
    static final int MOST_LAST = 5;
    /// How long the window follows one delivery; it goes on by itself afterwards.
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final CounterServices services;
    private final Actor actor;
    private final Clock clock;

    CounterInteractor(CounterServices services, Actor actor, Clock clock) {
        this.services = services;
        this.actor = actor;
        this.clock = clock;
    }

    /// What the form needs to know of an account beside the meter itself.
    /// `meters` counts those of the account, `counted` is what counts towards its tiers.
    record Customer(AccountCard card, int meters, String tariff, TierCount counted,
            List<Order> last, Money waiting, Settings settings) {}

    /// Once per visit of the place.
    record Overview(int accounts, Takings takings) {}

    List<Hit> find(String typed) {
        return services.finder().find(typed, MOST_HITS);
    }

    Optional<Customer> fetch(Hit hit) {
        List<AccountCard> cards = services.accounts().cards(hit.account());
        return cards.stream().filter(card -> card.meter().number().equals(hit.meter()))
                .findFirst().map(card -> new Customer(card, cards.size(), tariff(card),
                        services.pricing().counted(card),
                        services.orders().lastOfMeter(card.meter().number(), MOST_LAST),
                        waiting(card.meter()), services.settings().now()));
    }

    private String tariff(AccountCard card) {
        return services.tariffs().find(card.tariffId()).map(Tariff::name)
                .orElse(card.tariffId());
    }

    private Money waiting(Meter meter) {
        return services.orders().open().stream()
                .filter(order -> order.meter().equals(meter.number()))
                .map(Order::amount).reduce(Money.ZERO, Money::plus);
    }

    List<Order> last(Meter meter) {
        return services.orders().lastOfMeter(meter.number(), MOST_LAST);
    }

    Live read(Meter meter) {
        ReadResult result = services.gateway().read(meter);
        return result instanceof ReadResult.Read(var reading)
                ? new Live.Known(reading) : new Live.Failed(MeterMessages.of(result));
    }

    Optional<Quote> quote(AccountCard card, TierCount counted, Money amount) {
        return services.pricing().quote(card, counted, amount);
    }

    SellOutcome sell(SellCommand command, SaleSteps steps) {
        return services.vending().sell(command, actor, steps, WAIT);
    }

    /// Whether this operator may adopt alone.
    boolean mayAdopt() {
        return actor.operator().may(Permission.ADOPT_FOREIGN_PURCHASE);
    }

    Adoption adopt(String meter, String reason) {
        return services.vending().adoptForeignPurchase(meter, actor, reason);
    }

    /// On the word of the one who may.
    Adoption adopt(String meter, Approval approval) {
        return services.vending().adoptForeignPurchase(meter, actor, approval);
    }

    Overview overview() {
        return new Overview((int) services.accounts().all().stream()
                .map(AccountCard::number).distinct().count(), takings());
    }

    Takings takings() {
        BusinessDay today = actor.dayAt(clock.instant());
        List<Money> mine = services.orders().between(today, today).stream()
                .filter(this::mine)
                .filter(order -> order.standing() != Order.Standing.VOIDED
                        && order.tender() instanceof Tender.Cash)
                .map(Order::amount).toList();
        return new Takings(mine.size(), mine.stream().reduce(Money.ZERO, Money::plus));
    }

    /// Orders name their operator as papers do.
    private boolean mine(Order order) {
        return order.login().equals(actor.operator().login());
    }

    /// The order as it stands now, for tickets that go on by themselves.
    Optional<Order> order(java.util.UUID sale) {
        return services.orders().bySale(sale);
    }
}
