package wattdesk.kill;

import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.station.Station;
import wattdesk.vending.Order;

/// What this program must never do, for the test of the tests: send a credit again without looking
/// whether the meter has taken it already.
final class BlindTill {

    private static final int OPERATOR_CODE = 1;

    private BlindTill() {}

    static void sendAgain(Station station, UUID sale) {
        Order order = station.orders().bySale(sale).orElseThrow();
        AccountCard account = station.accounts().byNumber(order.account()).orElseThrow();
        CreditResult result = station.gateway().credit(
                new CreditOrder(account.meter(), order.amount(), null,
                        station.pricing().highestPrice(account).orElseThrow(), OPERATOR_CODE),
                intent -> true, at -> { });
        System.out.println("AGAIN " + result.getClass().getSimpleName());
    }
}
