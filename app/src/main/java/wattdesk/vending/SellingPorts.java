package wattdesk.vending;

import java.time.InstantSource;
import wattdesk.customer.Accounts;
import wattdesk.ledger.Books;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;
import wattdesk.settings.SettingsBook;

/// Everything that selling leans on, given once by whoever puts the station together.
public record SellingPorts(
        Books books, Orders orders, Transfers transfers, Accounts accounts, Pricing pricing,
        SettingsBook settings, MeterProfiles profiles, MeterGateway gateway, MeterTurns turns,
        SaleListener listener, InstantSource clock, BackOff backOff) {

    /// The delivery over these ports; there is one per station.
    public Delivery delivery() {
        CreditAttempt attempt = new CreditAttempt(
                books, transfers, accounts, gateway, clock, backOff);
        return new Delivery(transfers, turns, attempt, backOff);
    }
}
