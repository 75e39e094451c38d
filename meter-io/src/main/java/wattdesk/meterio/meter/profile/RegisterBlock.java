package wattdesk.meterio.meter.profile;

/// Registers that are read in one request.
///
/// @param readableTo last register that the meter will read; bounds the count salting
public record RegisterBlock(int function, int start, int count, int readableTo) {

    public int most() {
        return readableTo - start + 1;
    }
}
