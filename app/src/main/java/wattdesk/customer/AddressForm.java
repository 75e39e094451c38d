package wattdesk.customer;

import java.util.Optional;

/// How a type of meter is addressed on its line, and what its number looks like.
public enum AddressForm {
    /// DL/T 645: twelve digits, leading zeros kept; nines are the broadcast.
    TWELVE_DIGITS,
    /// Modbus: a unit from 1 to 247.
    UNIT,
    /// CJ/T 188: fourteen digits, leading zeros kept.
    FOURTEEN_DIGITS;

    private static final String BROADCAST = "999999999999";
    private static final int HIGHEST_UNIT = 247;

    /// The address as it is stored; empty when it is none.
    public Optional<String> address(String given) {
        return switch (this) {
            case TWELVE_DIGITS -> Optional.of(given)
                    .filter(text -> text.matches("[0-9]{12}") && !text.equals(BROADCAST));
            case UNIT -> Optional.of(given).filter(text -> text.matches("[0-9]{1,3}"))
                    .map(Integer::valueOf).filter(unit -> unit >= 1 && unit <= HIGHEST_UNIT)
                    .map(String::valueOf);
            case FOURTEEN_DIGITS -> Optional.of(given).filter(text -> text.matches("[0-9]{14}"));
        };
    }

    /// The number on the plate as it is stored; empty when it is none.
    public Optional<String> number(String given) {
        return switch (this) {
            case TWELVE_DIGITS -> Optional.of(given).filter(text -> text.matches("[0-9]{12}"));
            case UNIT -> Optional.of(given).filter(text -> text.matches("[0-9A-Za-z]{4,20}"));
            case FOURTEEN_DIGITS -> Optional.of(given).filter(text -> text.matches("[0-9]{14}"));
        };
    }
}
