package wattdesk.rating.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The rating rule as its page words it, number by number.
public final class PaperRating {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final PaperTariff tariff;
    private final JsonNode readings;
    private final BigDecimal ratio;
    private final String unit;
    private BigDecimal used;
    private BigDecimal carry;
    private final List<String> output = new ArrayList<>();

    /// The rule found an error.
    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }

    /// One line before it is rounded; `exact` in fen.
    private record Line(String version, int tier, String band, BigDecimal wh, BigDecimal price,
            BigDecimal exact, boolean estimated) {}

    private PaperRating(JsonNode tariff, JsonNode document) {
        this.tariff = new PaperTariff(tariff);
        readings = document.get("readings");
        ratio = number(document, "ct", "1").multiply(number(document, "pt", "1"));
        used = wh(number(document, "tierUsedBefore", "0"));
        carry = number(document, "carryFenBefore", "0");
        unit = tariff.get("commodity").asText().equals("WATER") ? "m3" : "kwh";
    }

    /// The output lines, or one line `refused`.
    public static List<String> rate(JsonNode tariff, JsonNode document) {
        PaperRating paper = new PaperRating(tariff, document);
        try {
            for (int i = 1; i < paper.readings.size(); i++) {
                paper.step(paper.readings.get(i - 1), paper.readings.get(i));
            }
            return paper.output;
        } catch (Refused e) {
            return List.of("refused");
        }
    }

    private static BigDecimal number(JsonNode document, String field, String missing) {
        return new BigDecimal(document.has(field) ? document.get(field).asText() : missing);
    }

    private static BigDecimal wh(BigDecimal kWh) {
        return kWh.multiply(new BigDecimal(1000)).setScale(0, RoundingMode.UNNECESSARY);
    }

    private void step(JsonNode first, JsonNode second) {
        OffsetDateTime from = PaperTariff.time(first.get("at"));
        OffsetDateTime to = PaperTariff.time(second.get("at"));
        Map<String, BigDecimal> energy = energy(first, second);
        List<OffsetDateTime> cuts = cuts(from, to);
        List<Line> lines = new ArrayList<>();
        boolean divided = cuts.size() > 2;
        for (int i = 1; i < cuts.size(); i++) {
            OffsetDateTime a = cuts.get(i - 1);
            OffsetDateTime b = cuts.get(i);
            Map<String, BigDecimal> part = new LinkedHashMap<>();
            for (var register : energy.entrySet()) {
                part.put(register.getKey(), until(register.getValue(), from, b, to)
                        .subtract(until(register.getValue(), from, a, to)));
            }
            begin(a);
            part(a, b, part, divided, lines);
        }
        begin(to);
        money(from, to, lines);
    }

    /// Rule 1.
    private Map<String, BigDecimal> energy(JsonNode first, JsonNode second) {
        Map<String, BigDecimal> energy = new LinkedHashMap<>();
        if (first.has("total")) {
            energy.put("total", difference(first.get("total"), second.get("total")));
        } else {
            first.get("bands").fieldNames().forEachRemaining(band -> energy.put(band,
                    difference(first.get("bands").get(band), second.get("bands").get(band))));
        }
        return energy;
    }

    private BigDecimal difference(JsonNode first, JsonNode second) {
        BigDecimal difference = wh(new BigDecimal(second.asText()))
                .subtract(wh(new BigDecimal(first.asText()))).multiply(ratio);
        if (difference.signum() < 0) {
            throw new Refused("negative");
        }
        return difference;
    }

    /// Rule 2: both ends and every instant at which the step is divided.
    private List<OffsetDateTime> cuts(OffsetDateTime from, OffsetDateTime to) {
        TreeSet<OffsetDateTime> cuts = new TreeSet<>(List.of(from, to));
        for (JsonNode version : tariff.versions()) {
            OffsetDateTime at = PaperTariff.time(version.get("effectiveFrom"));
            if (at.isAfter(from) && at.isBefore(to)) {
                cuts.add(at);
            }
        }
        OffsetDateTime midnight = from.toLocalDate().plusDays(1).atStartOfDay()
                .atOffset(PaperTariff.CHINA);
        for (; midnight.isBefore(to); midnight = midnight.plusDays(1)) {
            if (PaperTariff.startsAt(version(midnight), midnight)) {
                cuts.add(midnight);
            }
        }
        return new ArrayList<>(cuts);
    }

    private JsonNode version(OffsetDateTime at) {
        JsonNode version = tariff.inForce(at);
        if (version == null) {
            throw new Refused("no version");
        }
        return version;
    }

    private static BigDecimal seconds(OffsetDateTime from, OffsetDateTime to) {
        return new BigDecimal(Duration.between(from, to).toSeconds());
    }

    private static BigDecimal until(BigDecimal difference, OffsetDateTime from,
            OffsetDateTime instant, OffsetDateTime to) {
        BigDecimal all = seconds(from, to);
        // ⌊x + ½⌋ with x = difference × seconds ÷ all, without dividing first
        return difference.multiply(seconds(from, instant)).multiply(BigDecimal.TWO).add(all)
                .divideToIntegralValue(all.multiply(BigDecimal.TWO)).setScale(0);
    }

    /// Where the count starts at 0 (rule 4).
    private void begin(OffsetDateTime at) {
        JsonNode version = version(at);
        boolean ownInstant = PaperTariff.time(version.get("effectiveFrom")).isEqual(at);
        if (PaperTariff.startsAt(version, at) || (ownInstant && tariff.resets(version))) {
            used = BigDecimal.ZERO;
        }
    }

    /// Rules 3 and 4.
    private void part(OffsetDateTime from, OffsetDateTime to, Map<String, BigDecimal> registers,
            boolean divided, List<Line> lines) {
        JsonNode version = version(from);
        List<String> bands = PaperTariff.bands(version);
        boolean estimated = divided;
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        if (bands.size() == 1) {
            left.put(bands.getFirst(), sum(registers));
        } else if (registers.containsKey("total")) {
            Map<String, BigDecimal> time = new LinkedHashMap<>();
            bands.forEach(b -> time.put(b, PaperTariff.seconds(version, b, from, to)));
            estimated |= time.values().stream().filter(s -> s.signum() > 0).count() > 1;
            left.putAll(share(registers.get("total"), time));
        } else {
            registers.forEach((band, energy) -> {
                if (!bands.contains(band) && energy.signum() != 0) {
                    throw new Refused("no band " + band);
                }
            });
            bands.forEach(b -> left.put(b, registers.getOrDefault(b, BigDecimal.ZERO)));
        }
        tiers(version, left, estimated, lines);
    }

    private void tiers(JsonNode version, Map<String, BigDecimal> left, boolean estimated,
            List<Line> lines) {
        int tier = 1;
        while (sum(left).signum() > 0) {
            BigDecimal limit = PaperTariff.limit(version, tier);
            BigDecimal all = sum(left);
            BigDecimal here = limit == null ? all
                    : limit.subtract(used).max(BigDecimal.ZERO).min(all);
            for (var share : share(here, left).entrySet()) {
                String band = share.getKey();
                left.merge(band, share.getValue(), BigDecimal::subtract);
                BigDecimal price = PaperTariff.price(version, tier, band);
                if (share.getValue().signum() > 0) {
                    lines.add(new Line(version.get("effectiveFrom").asText(), tier, band,
                            share.getValue(), price, share.getValue().multiply(price)
                                    .divide(BigDecimal.TEN), estimated));
                }
            }
            if (version.has("tiers")) {
                used = used.add(here);
            }
            tier++;
        }
    }

    /// Largest remainder over weights, ties to the earlier; whole numbers that sum to `whole`.
    private static Map<String, BigDecimal> share(BigDecimal whole, Map<String, BigDecimal> weight) {
        BigDecimal all = sum(weight);
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        Map<String, BigDecimal> rest = new LinkedHashMap<>();
        weight.forEach((key, w) -> {
            BigDecimal[] parts = whole.multiply(w).divideAndRemainder(all);
            shares.put(key, parts[0].setScale(0));
            rest.put(key, parts[1]);
        });
        BigDecimal missing = whole.subtract(sum(shares));
        for (; missing.signum() > 0; missing = missing.subtract(BigDecimal.ONE)) {
            shares.merge(takeLargest(rest), BigDecimal.ONE, BigDecimal::add);
        }
        return shares;
    }

    private static <K> K takeLargest(Map<K, BigDecimal> rest) {
        K best = null;
        for (var entry : rest.entrySet()) {
            if (best == null || entry.getValue().compareTo(rest.get(best)) > 0) {
                best = entry.getKey();
            }
        }
        rest.put(best, new BigDecimal(-1));
        return best;
    }

    private static BigDecimal sum(Map<String, BigDecimal> figures) {
        return figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Rules 5 and 6.
    private void money(OffsetDateTime from, OffsetDateTime to, List<Line> lines) {
        BigDecimal exact = lines.stream().map(Line::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = exact.add(carry).add(HALF).setScale(0, RoundingMode.FLOOR);
        carry = exact.add(carry).subtract(total);
        Map<Integer, BigDecimal> fen = new LinkedHashMap<>();
        Map<Integer, BigDecimal> rest = new LinkedHashMap<>();
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal floor = lines.get(i).exact().setScale(0, RoundingMode.FLOOR);
            fen.put(i, floor);
            rest.put(i, lines.get(i).exact().subtract(floor));
            given = given.add(floor);
        }
        for (; given.compareTo(total) < 0; given = given.add(BigDecimal.ONE)) {
            fen.merge(takeLargest(rest), BigDecimal.ONE, BigDecimal::add);
        }
        output.add(print(from, to, lines, fen, total));
    }

    private String print(OffsetDateTime from, OffsetDateTime to, List<Line> lines,
            Map<Integer, BigDecimal> fen, BigDecimal total) {
        StringBuilder text = new StringBuilder("{\"from\":\"" + iso(from) + "\",\"to\":\""
                + iso(to) + "\",\"lines\":[");
        BigDecimal energy = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            energy = energy.add(line.wh());
            text.append(i == 0 ? "" : ",").append("{\"version\":\"")
                    .append(iso(OffsetDateTime.parse(line.version()))).append("\",\"tier\":")
                    .append(line.tier()).append(",\"band\":\"").append(line.band())
                    .append("\",\"").append(unit).append("\":\"").append(kWh(line.wh()))
                    .append("\",\"price\":\"").append(line.price().setScale(4)
                            .toPlainString())
                    .append("\",\"amount\":\"").append(fen.get(i).movePointLeft(2).setScale(2))
                    .append('"').append(line.estimated() ? ",\"estimated\":true" : "").append('}');
        }
        return text + "],\"" + unit + "\":\"" + kWh(energy) + "\",\"amount\":\""
                + total.movePointLeft(2).setScale(2).toPlainString() + "\",\"carryFen\":\""
                + carry.setScale(5).toPlainString() + "\",\"tierUsed\":\"" + kWh(used) + "\"}";
    }

    private static String kWh(BigDecimal wh) {
        return wh.movePointLeft(3).setScale(3).toPlainString();
    }

    private static String iso(OffsetDateTime at) {
        return at.withOffsetSameInstant(PaperTariff.CHINA)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
    }
}
