package wattdesk.meterio.meter.control;

/// What lets somebody change a meter. It is never logged and says nothing about itself; the level
/// of the password comes from the profile.
///
/// @param password digits in reading order: 6 for DL/T 645, up to 4 for Modbus; empty where the
///     meter asks for none
/// @param operatorCode 8 hexadecimal digits that the meter logs, sent as given
public record Authority(String password, String operatorCode) {

    /// For meters that ask for no password.
    public static final Authority NONE = new Authority("", "00000000");

    public Authority {
        if (!password.matches("\\d{0,8}") || !operatorCode.matches("[0-9A-Fa-f]{8}")) {
            throw new IllegalArgumentException("a password of digits and an operator code of 8");
        }
    }

    @Override
    public String toString() {
        return "Authority[hidden]";
    }
}
