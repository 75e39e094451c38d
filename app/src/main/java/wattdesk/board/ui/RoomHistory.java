package wattdesk.board.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wattdesk.billing.ListedCharge;
import wattdesk.board.RoomEvent;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Contact;
import wattdesk.message.Language;
import wattdesk.metering.HeardFrame;
import wattdesk.quantity.BusinessDay;
import wattdesk.vending.Order;

/// What happened at a meter so far, each list with the newest first.
record RoomHistory(List<Order> purchases, List<ListedCharge> charges, List<RoomEvent> events,
        List<Contact> contacts, List<HeardFrame> frames) {

    static final RoomHistory NONE =
            new RoomHistory(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST_ORDERS = 50;
    private static final int DAYS_OF_BILLS = 92;
    private static final int MOST_EVENTS = 50;
    private static final Duration LOOKED_BACK = Duration.ofDays(92);
    private static final int MOST_FRAMES = 60;

    /// Blocks.
    static RoomHistory of(AccountCard card, RoomServices services, Language language) {
        String meter = card.meter().number();
        LocalDate to = BusinessDay.of(services.clock().instant()).date();
        return new RoomHistory(services.orders().lastOfMeter(meter, MOST_ORDERS),
                services.billing().charges(card.number(),
                        new BusinessDay(to.minusDays(DAYS_OF_BILLS)),
                        new BusinessDay(to)).reversed(),
                events(meter, services),
                services.contacts().of(card.number()),
                services.frames().last(card.meter(), MOST_FRAMES, language));
    }

    private static List<RoomEvent> events(String meter, RoomServices services) {
        Instant from = services.clock().instant().minus(LOOKED_BACK);
        return RoomEvent.of(services.remote().last(meter, MOST_EVENTS),
                services.sights().gaps(meter, from), services.sights().turns(meter, from));
    }

    /// Whether something is paid and not on the meter.
    boolean undelivered() {
        return purchases.stream().anyMatch(order -> switch (order.standing()) {
            case PENDING, UNKNOWN, REFUSED, DISPUTED -> true;
            case DELIVERED, VOIDED -> false;
        });
    }
}
