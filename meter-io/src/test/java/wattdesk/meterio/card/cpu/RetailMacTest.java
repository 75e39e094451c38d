package wattdesk.meterio.card.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardVectors;
import wattdesk.meterio.card.Hex;

class RetailMacTest {

    static Stream<JsonNode> vectors() {
        return CardVectors.of("macs").stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void macAndAnswerToAChallengeAreThoseOfTheVectors(JsonNode vector) {
        byte[] key = CardVectors.bytes(vector, "key");
        byte[] challenge = CardVectors.bytes(vector, "challenge");
        assertThat(Hex.of(RetailMac.of(key, challenge, CardVectors.bytes(vector, "message"))))
                .isEqualTo(vector.get("mac").asText());
        assertThat(Hex.of(TripleDes.encrypt(key, challenge)))
                .isEqualTo(vector.get("encrypted").asText());
    }
}
