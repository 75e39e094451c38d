package wattdesk.meterio.meter;

/// Registers that are read in one request.
///
/// @param readableTo last register that the meter will read; bounds the count salting
record RegisterBlock(int function, int start, int count, int readableTo) {

    int most() {
        return readableTo - start + 1;
    }
}
