package wattdesk.operator;

/// One-way forms of passwords. Slow on purpose.
public interface PasswordHashes {

    /// A string that tells its own parameters (PHC form). Never wipes the password.
    String hash(char[] password);

    boolean matches(char[] password, String hash);

    /// A hash that no password fits and that costs as much to check as a new one: what is checked
    /// for operators who do not exist.
    String decoy();
}
