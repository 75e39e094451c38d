package wattdesk.customer;

/// What came of hanging another meter at an account.
public sealed interface Hanging {

    /// `account` is seen with the new meter.
    record Hung(AccountCard account) implements Hanging {}

    /// As an opening would be refused.
    record Refused(Opening.Why why) implements Hanging {}

    record NoSuchAccount(String account) implements Hanging {}

    /// The account pays for that by another tariff already; an account has one for a commodity.
    record OtherTariff(String has, String given) implements Hanging {}

    record BadRatio(int ct, int pt) implements Hanging {}
}
