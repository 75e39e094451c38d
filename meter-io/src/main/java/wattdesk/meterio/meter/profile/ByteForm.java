package wattdesk.meterio.meter.profile;

/// How the bytes of one value read.
///
/// @param bytes how many belong to it
/// @param layout of a clock, for [ClockLayout]; empty for everything else
public record ByteForm(Type type, int bytes, WordOrder order, Sign sign, String layout) {

    /// Whole numbers are binary unless they are BCD.
    public enum Type { UNSIGNED, SIGNED, FLOAT, BCD, BYTES, BITS, CLOCK }

    /// Where a minus stands: nowhere, in the two's complement, or in the highest bit alone.
    public enum Sign { NONE, TWOS, TOP_BIT }
}
