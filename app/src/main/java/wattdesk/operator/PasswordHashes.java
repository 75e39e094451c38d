package wattdesk.operator;

/// One-way forms of passwords. Slow on purpose.
public interface PasswordHashes {

    /// A string that tells its own parameters (PHC form). Never wipes the password.
    String hash(char[] password);

    boolean matches(char[] password, String hash);
}
