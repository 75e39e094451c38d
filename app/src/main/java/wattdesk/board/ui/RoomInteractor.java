package wattdesk.board.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import wattdesk.billing.ListedCharge;
import wattdesk.board.UsageBar;
import wattdesk.board.UsageSpans;
import wattdesk.customer.AccountCard;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Tariff;
import wattdesk.vending.Order;

/// The only door of a room's page to services; every method blocks.
final class RoomInteractor {

    static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int MOST_ORDERS = 50;
    private static final int DAYS_OF_BILLS = 92;

    private final RoomServices services;

    RoomInteractor(RoomServices services) {
        this.services = services;
    }

    /// Accounts with their meters, as they hang in the room.
    List<AccountCard> cards(Room room) {
        return services.accounts().all().stream()
                .filter(card -> card.room().building().equals(room.building())
                        && card.room().number().equals(room.number())).toList();
    }

    String tariff(AccountCard card) {
        return services.tariffs().find(card.tariffId()).map(Tariff::name)
                .orElse(card.tariffId());
    }

    LocalDate today() {
        return BusinessDay.of(services.clock().instant()).date();
    }

    List<UsageBar> days(AccountCard card) {
        LocalDate to = today();
        LocalDate from = to.minusDays(DAYS - 1L);
        return UsageSpans.days(
                services.usage().days(card.meter().number(), from, to), from, to);
    }

    List<UsageBar> months(AccountCard card) {
        YearMonth to = YearMonth.from(today());
        YearMonth from = to.minusMonths(MONTHS - 1L);
        return UsageSpans.months(services.usage().days(
                card.meter().number(), from.atDay(1), to.atEndOfMonth()), from, to);
    }

    List<Order> purchases(AccountCard card) {
        return services.orders().lastOfMeter(card.meter().number(), MOST_ORDERS);
    }

    /// The newest first.
    List<ListedCharge> charges(AccountCard card) {
        LocalDate to = today();
        return services.billing().charges(card.number(),
                new BusinessDay(to.minusDays(DAYS_OF_BILLS)), new BusinessDay(to)).reversed();
    }
}
