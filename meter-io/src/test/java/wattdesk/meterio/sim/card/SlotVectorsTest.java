package wattdesk.meterio.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardVectors;
import wattdesk.meterio.sim.card.SlotCodec.Told;

/// The meter's own arithmetic against the same vectors that judge the seller's.
class SlotVectorsTest {

    static Stream<JsonNode> cmacs() {
        return CardVectors.of("cmac").stream();
    }

    static Stream<JsonNode> cards() {
        return CardVectors.of("cards").stream();
    }

    static Stream<JsonNode> macs() {
        return CardVectors.of("macs").stream();
    }

    private static String hex(byte[] bytes) {
        return SlotCodec.hex(bytes);
    }

    @ParameterizedTest
    @MethodSource("cmacs")
    void theFourExamplesOfRfc4493(JsonNode example) {
        assertThat(hex(new Cmac128(CardVectors.bytes(example, "key"))
                .tag(CardVectors.bytes(example, "message")))).isEqualTo(example.get("tag").asText());
    }

    @ParameterizedTest
    @MethodSource("macs")
    void macsOfUpdates(JsonNode vector) {
        byte[] key = CardVectors.bytes(vector, "key");
        byte[] challenge = CardVectors.bytes(vector, "challenge");
        assertThat(hex(DesChain.mac(key, challenge, CardVectors.bytes(vector, "message"))))
                .isEqualTo(vector.get("mac").asText());
        assertThat(hex(DesChain.twoKeys(key, challenge)))
                .isEqualTo(vector.get("encrypted").asText());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void keysAndRecords(JsonNode card) {
        var codec = new SlotCodec(
                CardVectors.bytes(card, "master"), CardVectors.bytes(card, "uid"));
        for (JsonNode sector : card.get("sectors")) {
            int number = sector.get("sector").asInt();
            assertThat(hex(codec.sectorKey(number, 'A'))).isEqualTo(sector.get("A").asText());
            assertThat(hex(codec.sectorKey(number, 'B'))).isEqualTo(sector.get("B").asText());
        }
        assertThat(codec.header(CardVectors.bytes(card.get("header"), "bytes"))).isTrue();
        for (JsonNode purchase : card.get("purchases")) {
            var bought = codec.bought(purchase.get("place").asInt(),
                    CardVectors.bytes(purchase, "bytes")).orElseThrow();
            int flags = purchase.get("flags").asInt();
            assertThat(bought).isEqualTo(new SlotCodec.Bought(purchase.get("kind").asInt(),
                    purchase.get("count").asLong(), purchase.get("meter").asText(),
                    purchase.get("customer").asText(), purchase.get("amount").asLong(),
                    (flags & 0x80) != 0, (flags & 8) == 0 ? -1 : purchase.get("hoarding").asLong()));
            assertThat(codec.bought(1 - purchase.get("place").asInt(),
                    CardVectors.bytes(purchase, "bytes"))).isEmpty();
        }
        for (JsonNode returned : card.get("returns")) {
            int place = returned.get("place").asInt();
            var told = new Told(returned.get("status").asInt(), returned.get("count").asLong(),
                    returned.get("meter").asText(), returned.get("remaining").asLong(),
                    returned.get("totalBought").asLong(), returned.get("totalEnergy").asLong(),
                    returned.get("illegalInserts").asInt(), returned.get("time").asText());
            assertThat(hex(codec.told(place, told))).isEqualTo(returned.get("bytes").asText());
            assertThat(codec.told(place, CardVectors.bytes(returned, "bytes"))).contains(told);
        }
    }
}
