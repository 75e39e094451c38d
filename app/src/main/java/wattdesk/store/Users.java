package wattdesk.store;

/// The passwords of the database's two users; random hex, kept in station.p12.
///
/// The privileged one owns the sync and the maintenance connection; daily work runs as `app`.
public record Users(String privilegedPassword, String appPassword) {

    static final String PRIVILEGED = "sa";
    static final String APP = "app";

    public Users {
        requireHex(privilegedPassword);
        requireHex(appPassword);
    }

    private static void requireHex(String password) {
        if (!password.matches("[0-9a-f]{16,}")) {
            throw new IllegalArgumentException("a database password is hex, 16 digits or more");
        }
    }

    @Override
    public String toString() {
        return "Users[…]";
    }
}
