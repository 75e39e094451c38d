package wattdesk.meterio.modbus;

/// A read of registers.
///
/// @param most registers that the meter can read from `start` on; room for count salting
public record RegisterRead(int unit, int function, int start, int count, int most) {

    static final int MOST_REGISTERS = 125;

    public RegisterRead {
        if (unit < 1 || unit > 247 || count < 1 || count > MOST_REGISTERS || most < count) {
            throw new IllegalArgumentException("unit " + unit + ", " + count + " of " + most);
        }
        most = Math.min(most, MOST_REGISTERS);
    }
}
