package wattdesk.operator.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import org.junit.jupiter.api.Test;

class Argon2HashesTest {

    private final Argon2Hashes hashes = new Argon2Hashes();

    @Test
    void onlyThePasswordOfAHashFitsIt() {
        String hash = hashes.hash("quiet river 12".toCharArray());
        assertThat(hashes.matches("quiet river 12".toCharArray(), hash)).isTrue();
        assertThat(hashes.matches("quiet river 13".toCharArray(), hash)).isFalse();
    }

    @Test
    void theDecoyCostsWhatANewHashCostsAndNothingFits() {
        Argon2Function decoy = Argon2Function.getInstanceFromHash(hashes.decoy());
        Argon2Function fresh = Argon2Function.getInstanceFromHash(hashes.hash("a".toCharArray()));
        assertThat(decoy).isEqualTo(fresh);
        assertThat(hashes.matches("".toCharArray(), hashes.decoy())).isFalse();
    }
}
