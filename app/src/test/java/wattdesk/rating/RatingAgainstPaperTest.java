package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;
import wattdesk.rating.reference.PaperRating;
import wattdesk.rating.reference.RandomCase;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.store.TariffDocument;

/// The rating against the independent, slower reference, on random tariffs and readings.
class RatingAgainstPaperTest {

    private static final int CASES = 10_000;
    private static final int MANY = 1_000_000;

    @Test
    void tenThousandRandomCasesAgreeWithTheReference() {
        int charged = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            charged += agree(seed);
        }
        assertThat(charged).as("enough of them have a price").isGreaterThan(CASES / 2);
    }

    @Test
    @Tag("long")
    void aMillionRandomCasesAgreeWithTheReference() {
        for (long seed = CASES + 1; seed <= CASES + MANY; seed++) {
            int _ = agree(seed);
        }
    }

    /// 1 where the case was charged, 0 where it was refused.
    private static int agree(long seed) {
        RandomCase given = new RandomCase(seed);
        List<String> paper = PaperRating.rate(given.tariff(), given.readings());
        List<String> ours = ours(given.tariff(), given.readings());
        if (!ours.equals(paper)) {
            assertThat(ours).as("seed " + seed + "\n" + given.tariff() + "\n" + given.readings())
                    .isEqualTo(paper);
        }
        return paper.contains("refused") ? 0 : 1;
    }

    private static List<String> ours(ObjectNode document, ObjectNode readings) {
        Tariff tariff = TariffDocument.parse(document.toString());
        Rating rating = new Rating(tariff);
        List<RegisterReading> all = new ArrayList<>();
        readings.get("readings").forEach(reading -> all.add(reading(reading)));
        long ratio = readings.path("ct").asLong(1) * readings.path("pt").asLong(1);
        Standing standing = Standing.of(
                rating.countedSince(all.getFirst().at()).orElseThrow(),
                usedBefore(rating, all.getFirst(), readings, tariff),
                new BigDecimal(readings.get("carryFenBefore").asText())
                        .movePointRight(5).longValueExact());
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Rated rated = rating.rate(standing, new Step(all.get(i - 1), all.get(i), ratio));
            if (!(rated instanceof Rated.Charged(Charge charge))) {
                return List.of("refused");
            }
            lines.add(line(charge, tariff.commodity()));
            standing = charge.after();
        }
        return lines;
    }

    private static Usage usedBefore(Rating rating, RegisterReading first, JsonNode readings,
            Tariff tariff) {
        boolean onAStart = rating.countedSince(first.at()).orElseThrow().equals(first.at())
                && tariff.inForce(first.at()).orElseThrow().tierPeriod() != null;
        return onAStart ? Usage.ZERO : Usage.parse(readings.get("tierUsedBefore").asText());
    }

    private static RegisterReading reading(JsonNode node) {
        Registers registers;
        if (node.has("total")) {
            registers = new Registers.Total(Usage.parse(node.get("total").asText()));
        } else {
            Map<Band, Usage> bands = new EnumMap<>(Band.class);
            node.get("bands").properties().forEach(entry -> bands.put(
                    Band.valueOf(entry.getKey()), Usage.parse(entry.getValue().asText())));
            registers = new Registers.ByBand(bands);
        }
        return new RegisterReading(OffsetDateTime.parse(node.get("at").asText()).toInstant(),
                registers);
    }

    private static String line(Charge charge, Commodity commodity) {
        String unit = commodity == Commodity.WATER ? "m3" : "kwh";
        StringBuilder text = new StringBuilder("{\"from\":\"" + iso(charge.from()) + "\",\"to\":\""
                + iso(charge.to()) + "\",\"lines\":[");
        String between = "";
        for (ChargeLine line : charge.lines()) {
            text.append(between).append("{\"version\":\"").append(iso(line.version()))
                    .append("\",\"tier\":").append(line.tier()).append(",\"band\":\"")
                    .append(line.band()).append("\",\"").append(unit).append("\":\"")
                    .append(line.usage().units()).append("\",\"price\":\"")
                    .append(line.price().yuanPerUnit()).append("\",\"amount\":\"")
                    .append(line.amount().yuan()).append('"')
                    .append(line.estimated() ? ",\"estimated\":true" : "").append('}');
            between = ",";
        }
        return text + "],\"" + unit + "\":\"" + charge.usage().units() + "\",\"amount\":\""
                + charge.amount().yuan() + "\",\"carryFen\":\""
                + BigDecimal.valueOf(charge.after().carry(), 5).toPlainString()
                + "\",\"tierUsed\":\""
                + charge.tierUsed().units()
                + "\"}";
    }

    private static String iso(Instant at) {
        return BusinessDay.wallClock(at).format(
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
    }
}
