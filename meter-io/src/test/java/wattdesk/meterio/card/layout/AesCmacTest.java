package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardVectors;
import wattdesk.meterio.card.Hex;

class AesCmacTest {

    static Stream<JsonNode> examples() {
        return CardVectors.of("cmac").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFourExamplesOfRfc4493(JsonNode example) {
        assertThat(Hex.of(AesCmac.of(CardVectors.bytes(example, "key"),
                CardVectors.bytes(example, "message")))).isEqualTo(example.get("tag").asText());
    }
}
