package wattdesk.meterio.card.layout;

import java.util.Optional;

/// What the bytes of one place are.
public sealed interface Slot<T> {

    record Valid<T>(T record) implements Slot<T> {}

    /// Never written, or wiped: all 00 or all FF.
    record Empty<T>() implements Slot<T> {}

    record Broken<T>(Fault fault) implements Slot<T> {}

    /// What is wrong, in the order in which it is looked for.
    enum Fault {
        LENGTH,
        SEAL,
        TAG,
        LAYOUT,
        VALUE
    }

    /// The record, if there is one.
    default Optional<T> valid() {
        return switch (this) {
            case Valid<T> valid -> Optional.of(valid.record());
            case Empty<T> _, Broken<T> _ -> Optional.empty();
        };
    }

    static boolean empty(byte[] bytes) {
        boolean zeros = true;
        boolean ones = true;
        for (byte octet : bytes) {
            zeros &= octet == 0;
            ones &= octet == -1;
        }
        return zeros || ones;
    }
}
