package wattdesk.meterio.card;

import java.time.LocalDate;

/// A purchase to be written.
///
/// @param date the business day, 2000-01-01 to 2179-06-06
/// @param station 0–255
/// @param uid the card that it is meant for, in hex; another one is refused. Empty: any
public record CardOrder(
        CardPurchase purchase, CardTerms terms, LocalDate date, int station, String uid) {

    private static final long U32 = 0xFFFF_FFFFL;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public CardOrder {
        check(purchase.meter().matches("\\d{12}"), "meter");
        check(purchase.customer().matches("\\d{12}"), "customer");
        check(purchase.count() >= 1 && purchase.count() <= U32, "count");
        check(purchase.amount() >= 0 && purchase.amount() <= U32, "amount");
        check(station >= 0 && station <= 255, "station");
        check(!date.isBefore(FIRST) && date.isBefore(FIRST.plusDays(0x1_0000)), "date");
        check(uid.matches("([0-9A-F]{2})*"), "uid");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
