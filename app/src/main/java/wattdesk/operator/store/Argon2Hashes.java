package wattdesk.operator.store;

import com.password4j.Argon2Function;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import wattdesk.operator.PasswordHashes;

/// Argon2id by password4j, PHC strings (trust 2: m=19456 KiB, t=2, p=1 at least). A hash made with
/// other parameters is checked with its own.
public final class Argon2Hashes implements PasswordHashes {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    /// Salt and hash are random bytes. Written down, so that no start waits for one to be made.
    private static final String DECOY = "$argon2id$v=19$m=19456,t=2,p=1"
            + "$SYRc76tpakL8PqcaXcYkIA$zXmAaB7Ui7MxoXVbZ4MpUZgqfPr9CI/qKvuSj8GCVoc";

    @Override
    public String hash(char[] password) {
        Argon2Function argon = Argon2Function.getInstance(
                MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
        return argon.hash(new SecureString(password)).getResult();
    }

    @Override
    public boolean matches(char[] password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(new SecureString(password), hash);
    }

    @Override
    public String decoy() {
        return DECOY;
    }
}
