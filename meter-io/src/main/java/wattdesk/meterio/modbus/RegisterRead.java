package wattdesk.meterio.modbus;

/// A read of registers (03, 04), or of coils and discrete inputs (01, 02), which count as registers
/// that hold 0 or 1.
///
/// @param most registers that the meter can read from `start` on; room for count salting
public record RegisterRead(int unit, int function, int start, int count, int most) {

    private static final int MOST_REGISTERS = 125;
    private static final int MOST_BITS = 2_000;
    private static final int LAST_OF_BITS = 2;
    private static final int LAST_READ = 4;

    public RegisterRead {
        if (unit < 1 || unit > 247 || function < 1 || function > LAST_READ
                || count < 1 || count > mostAtOnce(function) || most < count) {
            throw new IllegalArgumentException(
                    "unit " + unit + ", function " + function + ", " + count + " of " + most);
        }
        most = Math.min(most, mostAtOnce(function));
    }

    /// What one request may ask for.
    public static int mostAtOnce(int function) {
        return function <= LAST_OF_BITS ? MOST_BITS : MOST_REGISTERS;
    }

    /// Bytes of values in the reply: eight coils share one.
    static int bytes(int function, int count) {
        return function <= LAST_OF_BITS ? (count + 7) / 8 : 2 * count;
    }
}
