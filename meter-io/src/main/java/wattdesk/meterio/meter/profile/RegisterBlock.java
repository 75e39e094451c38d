package wattdesk.meterio.meter.profile;

/// Registers that are read in one request; coils and discrete inputs count as registers of 0 or 1.
///
/// @param readableTo last register that the meter will read; bounds the count salting
/// @param optional not every meter of the type has it: a refusal leaves its values unknown
public record RegisterBlock(
        int function, int start, int count, int readableTo, boolean optional) {

    public int most() {
        return readableTo - start + 1;
    }

    boolean overlaps(RegisterBlock other) {
        return function == other.function && start < other.start + other.count
                && other.start < start + count;
    }
}
