package wattdesk.vending;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.Permission;

/// The counter: everything that may be done about selling, one method each.
public final class CounterDesk implements Vending {

    /// How long a person waits who pressed "check now".
    private static final Duration PRESSED = Duration.ofSeconds(30);

    private final CounterSale counterSale;
    private final SupervisedActs acts;
    private final ForeignPurchases foreign;
    private final Orders orders;
    private final Accounts accounts;
    private final Courier courier;

    private CounterDesk(SellingPorts ports, Delivery delivery, Courier courier) {
        this.orders = ports.orders();
        this.accounts = ports.accounts();
        this.courier = courier;
        SaleCheck check = new SaleCheck(ports, delivery);
        this.counterSale = new CounterSale(ports, check, courier);
        this.acts = new SupervisedActs(
                ports.books(), ports.orders(), ports.transfers(), ports.turns(), delivery,
                ports.clock());
        this.foreign = new ForeignPurchases(ports.books(), ports.orders(), ports.transfers(),
                ports.accounts(), ports.gateway(), ports.turns(), delivery);
    }

    /// `delivery` is the one that `courier` works with.
    public static CounterDesk over(SellingPorts ports, Delivery delivery, Courier courier) {
        return new CounterDesk(ports, delivery, courier);
    }

    @Override
    public SellOutcome sell(SellCommand command, Actor actor, SaleSteps steps, Duration wait) {
        return counterSale.sell(command, actor, steps, wait);
    }

    /// A test sale: as any other, but of a type that takes no money yet.
    SellOutcome trial(SellCommand command, TrialTerms terms, Actor actor, SaleSteps steps,
            Duration wait) {
        return counterSale.sell(command, terms, actor, steps, wait);
    }

    @Override
    public Resolution tryNow(UUID sale, Actor actor) {
        if (!actor.operator().may(Permission.SELL)) {
            return new Resolution.Refused(new Resolution.Why.NotPermitted());
        }
        Optional<Order> order = orders.bySale(sale);
        if (order.isEmpty()) {
            return new Resolution.Refused(new Resolution.Why.NoSuchOrder());
        }
        return tryNow(order.get());
    }

    private Resolution tryNow(Order order) {
        Optional<AccountCard> account = accounts.byMeter(order.meter());
        boolean canMove = switch (order.standing()) {
            case PENDING, UNKNOWN, REFUSED -> true;
            case DELIVERED, DISPUTED, VOIDED -> false;
        };
        if (!canMove || account.isEmpty()) {
            return new Resolution.Refused(new Resolution.Why.WrongState(order));
        }
        courier.bring(order.sale(), account.get().meter(), at -> {}, PRESSED);
        return new Resolution.Now(orders.bySale(order.sale()).orElseThrow());
    }

    @Override
    public Resolution voidSale(UUID sale, Actor actor, Approval approval) {
        return acts.voidSale(sale, actor, approval);
    }

    @Override
    public Resolution decide(UUID sale, boolean arrived, Actor actor, Approval approval) {
        return acts.decide(sale, arrived, actor, approval);
    }

    @Override
    public Adoption adoptForeignPurchase(String meterNumber, Actor actor, String reason) {
        return foreign.adopt(meterNumber, actor, reason);
    }

    @Override
    public Adoption adoptForeignPurchase(String meterNumber, Actor actor, Approval approval) {
        return foreign.adopt(meterNumber, actor, approval);
    }
}
