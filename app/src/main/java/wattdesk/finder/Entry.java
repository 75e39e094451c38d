package wattdesk.finder;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import wattdesk.customer.AccountCard;
import wattdesk.premises.Room;

/// One account with one of its meters, in the forms that are compared.
record Entry(
        Room at, String code, String building, String room, String customer, String name,
        String phone, String meter, String account, List<String> initials) {

    /// Building, floor, room; numbers as numbers, so that 9 stands before 10.
    static final Comparator<Entry> IN_ORDER = Comparator
            .comparing(Entry::building, NaturalOrder.FIRST_TO_LAST)
            .thenComparingInt(entry -> entry.at().floor())
            .thenComparing(Entry::room, NaturalOrder.FIRST_TO_LAST)
            .thenComparing(Entry::account).thenComparing(Entry::meter);

    static Entry of(AccountCard card, Initials initials) {
        Room room = card.room();
        String name = card.customer().name();
        String phone = Objects.requireNonNullElse(card.customer().phone(), "");
        return new Entry(room, room.code(), Typed.plain(room.building()),
                Typed.plain(room.number()), name, Typed.plain(name), phone,
                card.meter().number(), card.number(), initials.of(name));
    }

    Hit hit(Hit.By matched) {
        return new Hit(account, code, customer, phone, meter, matched);
    }
}
