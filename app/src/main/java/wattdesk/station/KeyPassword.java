package wattdesk.station;

import java.io.IOException;

/// Where the password of the secrets file comes from: the keyring of the system where there is one,
/// else a file beside it (which protects copies and backups, not the open PC).
@FunctionalInterface
interface KeyPassword {

    /// The password; made and kept when `mayMake` and there is none.
    char[] get(boolean mayMake) throws IOException;
}
