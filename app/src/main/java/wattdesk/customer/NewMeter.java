package wattdesk.customer;

import org.jspecify.annotations.Nullable;
import wattdesk.metering.Meter;

/// A meter that is to hang at an account, beside those that it has.
///
/// `customerNumber` is the one that a COUNT meter stores; null takes the account number. `ratio` is
/// that of the transformers before it. `tariffId` prices what it counts; null takes the tariff that
/// the account has for that.
public record NewMeter(
        String account, String number, String line, String profile, String address,
        @Nullable String customerNumber, Ratio ratio, @Nullable String tariffId) {

    public NewMeter(String account, String number, String line, String profile, String address,
            @Nullable String customerNumber, Ratio ratio) {
        this(account, number, line, profile, address, customerNumber, ratio, null);
    }

    NewMeter pricedBy(String tariff) {
        return new NewMeter(account, number, line, profile, address, customerNumber, ratio,
                tariff);
    }

    public Meter meter(String holds) {
        return new Meter(number, line, profile, address, holds);
    }
}
