package wattdesk.customer;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Opening.Why;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// What was filled in, brought to the form in which it is stored, or what is wrong with it.
///
/// Names keep every character as it was typed; only blanks around them go.
record OpeningForm(
        Room room, String customer, @Nullable String phone, String meter, String address,
        @Nullable String customerNumber) {

    private static final int LONGEST_NAME = 60;
    private static final Energy MOST_USED = Energy.ofWh(99_999_999_999L);
    private static final int LONGEST_ROOM_PART = 20;
    private static final int CUSTOMER_DIGITS = 12;

    /// One field that is not valid, thrown and caught within this package.
    static final class Wrong extends RuntimeException {
        final transient Why.NotValid why;

        Wrong(String field, @Nullable String given) {
            super(field, null, false, false);
            why = new Why.NotValid(field, Objects.requireNonNullElse(given, ""));
        }
    }

    static OpeningForm of(OpenAccount request, AddressForm form) {
        if (request.tierUsed().compareTo(Energy.ZERO) < 0
                || request.tierUsed().compareTo(MOST_USED) > 0) {
            throw new Wrong("used", request.tierUsed().kWh());
        }
        return new OpeningForm(
                room(request.room()), name(request.customerName()), phone(request.phone()),
                number(request.meterNumber(), form),
                address(request.address(), form),
                customerNumber(request.customerNumber()));
    }

    static String number(String given, AddressForm form) {
        return or(form.number(plain(given)), "meter", given);
    }

    static String address(String given, AddressForm form) {
        return or(form.address(plain(given)), "address", given);
    }

    private static Room room(Room given) {
        String building = plain(given.building());
        String number = plain(given.number());
        if (!roomPart(building) || !roomPart(number) || building.contains("-")) {
            throw new Wrong("room", given.code());
        }
        return new Room(building, number, given.floor());
    }

    private static boolean roomPart(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ROOM_PART && printable(text);
    }

    static String name(String given) {
        String name = given.strip();
        long length = name.codePoints().count();
        if (length == 0 || length > LONGEST_NAME || !printable(name)) {
            throw new Wrong("customer", given);
        }
        return name;
    }

    static @Nullable String phone(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String phone = plain(given).replaceAll("[\\s()-]", "");
        if (!phone.matches("\\+?[0-9]{5,20}")) {
            throw new Wrong("phone", given);
        }
        return phone;
    }

    /// DL/T 645 stores twelve digits; shorter numbers get their zeros in front.
    static @Nullable String customerNumber(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String number = plain(given);
        if (!number.matches("[0-9]{1,12}")) {
            throw new Wrong("customer", given);
        }
        return twelveDigits(number);
    }

    static String twelveDigits(String number) {
        return "0".repeat(Math.max(0, CUSTOMER_DIGITS - number.length())) + number;
    }

    private static String or(Optional<String> accepted, String field, String given) {
        return accepted.orElseThrow(() -> new Wrong(field, given));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean printable(String text) {
        return text.codePoints().noneMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
            default -> false;
        });
    }
}
