package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardReturn;
import wattdesk.meterio.card.CardTerms;
import wattdesk.meterio.card.CardVectors;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.apdu.Place;

/// Keys and records against the golden vectors, both ways.
class LayoutVectorsTest {

    static Stream<JsonNode> cards() {
        return CardVectors.of("cards").stream();
    }

    static Stream<Arguments> purchases() {
        return records("purchases");
    }

    static Stream<Arguments> returns() {
        return records("returns");
    }

    private static Stream<Arguments> records(String name) {
        return cards().flatMap(card -> StreamSupport.stream(card.get(name).spliterator(), false)
                .map(record -> Arguments.of(card, record)));
    }

    private static CardKeys keys(JsonNode card) {
        return new MasterKey(CardVectors.bytes(card, "master")).of(card.get("uid").asText());
    }

    private static Place place(JsonNode record) {
        return Place.values()[record.get("place").asInt()];
    }

    @ParameterizedTest
    @MethodSource("cards")
    void keysAreThoseOfTheVectors(JsonNode card) {
        CardKeys keys = keys(card);
        assertThat(Hex.of(keys.externalKey())).isEqualTo(card.get("external").asText());
        assertThat(Hex.of(keys.macKey())).isEqualTo(card.get("mac").asText());
        for (JsonNode sector : card.get("sectors")) {
            int number = sector.get("sector").asInt();
            assertThat(Hex.of(keys.sectorKey(number, 'A'))).isEqualTo(sector.get("A").asText());
            assertThat(Hex.of(keys.sectorKey(number, 'B'))).isEqualTo(sector.get("B").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theHeaderIsThatOfTheVectors(JsonNode card) {
        JsonNode wanted = card.get("header");
        Header header = new Header(1, wanted.get("site").asLong(), wanted.get("serial").asText());
        byte[] bytes = CardVectors.bytes(wanted, "bytes");
        assertThat(Hex.of(header.encode(keys(card)))).isEqualTo(Hex.of(bytes));
        assertThat(Header.decode(bytes, keys(card))).isEqualTo(new Slot.Valid<>(header));
    }

    @ParameterizedTest
    @MethodSource("purchases")
    void purchasesAreThoseOfTheVectors(JsonNode card, JsonNode record) {
        byte[] bytes = CardVectors.bytes(record, "bytes");
        PurchaseSlot slot = purchase(record);
        assertThat(Hex.of(slot.encode(place(record), keys(card)))).isEqualTo(Hex.of(bytes));
        assertThat(PurchaseSlot.decode(bytes, place(record), keys(card)))
                .isEqualTo(new Slot.Valid<>(slot));
    }

    private static PurchaseSlot purchase(JsonNode record) {
        int flags = record.get("flags").asInt();
        return new PurchaseSlot(new CardPurchase(
                PurchaseKind.of(record.get("kind").asInt()).orElseThrow(),
                record.get("count").asLong(), record.get("meter").asText(),
                record.get("customer").asText(), record.get("amount").asLong(),
                (flags & 0x80) != 0),
                new CardTerms(term(record, "alarm1", flags & 1), term(record, "alarm2", flags & 2),
                        term(record, "overdraft", flags & 4), term(record, "hoarding", flags & 8)),
                1, LocalDate.of(2000, 1, 1).plusDays(record.get("days").asLong()),
                record.get("station").asInt());
    }

    private static OptionalLong term(JsonNode record, String name, int flag) {
        return flag == 0 ? OptionalLong.empty() : OptionalLong.of(record.get(name).asLong());
    }

    @ParameterizedTest
    @MethodSource("returns")
    void returnsAreThoseOfTheVectors(JsonNode card, JsonNode record) {
        int status = record.get("status").asInt();
        ReturnSlot wanted = new ReturnSlot(new CardReturn(record.get("count").asLong(),
                record.get("meter").asText(), record.get("remaining").asLong(),
                status >> 4 == 0 ? 0 : 30 + (status >> 4)), (status & 1) != 0, (status & 2) != 0,
                (status & 4) != 0, 1, record.get("totalBought").asLong(),
                record.get("totalEnergy").asLong(), record.get("illegalInserts").asInt(),
                record.get("time").asText());
        assertThat(ReturnSlot.decode(CardVectors.bytes(record, "bytes"), place(record), keys(card)))
                .isEqualTo(new Slot.Valid<>(wanted));
    }
}
