package wattdesk.rating.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A valid tariff and readings to go with it, from a seed: every shape of the document, instants
/// that meet and miss its limits, now and then a register that runs back or that has no price.
public final class RandomCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final List<String> BANDS =
            List.of("SHARP", "PEAK", "FLAT", "VALLEY", "DEEP_VALLEY");

    private final Random random;
    private final OffsetDateTime around;
    private final ObjectNode tariff = JSON.createObjectNode();
    private final ObjectNode readings = JSON.createObjectNode();

    public RandomCase(long seed) {
        random = new Random(seed);
        // somewhere in the years 2023 to 2027, often at midnight of a first day
        OffsetDateTime day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1800))
                .atStartOfDay().atOffset(PaperTariff.CHINA);
        around = one(3) ? day.withDayOfMonth(1) : day.plusSeconds(random.nextInt(86_400));
        tariff.put("id", "random-" + seed).put("name", "随机")
                .put("commodity", one(5) ? "WATER" : "ELECTRICITY");
        fillVersions();
        fillReadings();
    }

    public ObjectNode tariff() {
        return tariff;
    }

    public ObjectNode readings() {
        return readings;
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String text(OffsetDateTime at) {
        return at.format(ISO);
    }

    private void fillVersions() {
        ArrayNode versions = tariff.putArray("versions");
        List<OffsetDateTime> instants = new ArrayList<>();
        instants.add(around.minusDays(random.nextInt(400)).withNano(0));
        for (int i = random.nextInt(4); i > 0; i--) {
            OffsetDateTime at = near();
            if (instants.stream().noneMatch(at::isEqual)) {
                instants.add(at);
            }
        }
        Collections.shuffle(instants, random);
        ObjectNode previous = null;
        for (OffsetDateTime at : instants) {
            ObjectNode version = previous != null && one(3) ? previous.deepCopy()
                    : version();
            versions.add(version.put("effectiveFrom", text(at)));
            previous = version;
        }
    }

    /// Within some days around the middle of the case; half of them at midnight.
    private OffsetDateTime near() {
        OffsetDateTime at = around.plusSeconds(random.nextInt(40 * 86_400) - 5 * 86_400L);
        return one(2) ? at.toLocalDate().atStartOfDay().atOffset(PaperTariff.CHINA) : at;
    }

    private ObjectNode version() {
        ObjectNode version = JSON.createObjectNode();
        List<String> bands = new ArrayList<>(BANDS);
        Collections.shuffle(bands, random);
        bands = bands.subList(0, one(3) ? 1 : 1 + random.nextInt(5));
        bands.forEach(version.putArray("bands")::add);
        if (bands.size() > 1) {
            calendar(version.putObject("calendar"), bands);
        }
        int tiers = one(3) ? 0 : 1 + random.nextInt(4);
        if (tiers > 0) {
            tiers(version.putObject("tiers"), tiers);
        }
        ArrayNode prices = version.putArray("prices");
        for (int i = 0; i < Math.max(1, tiers); i++) {
            ObjectNode row = prices.addObject();
            bands.forEach(band -> row.put(band, price()));
        }
        return version;
    }

    private String price() {
        int decimals = random.nextInt(5);
        return BigDecimal.valueOf(random.nextInt(one(8) ? 3 : 20_000), 4)
                .setScale(decimals, java.math.RoundingMode.FLOOR).toPlainString();
    }

    private void tiers(ObjectNode tiers, int count) {
        boolean month = one(2);
        LocalDate start = around.toLocalDate().plusDays(random.nextInt(9) - 4);
        if (month) {
            int day = one(2) ? 1 : Math.min(28, start.getDayOfMonth());
            tiers.put("period", "MONTH").put("start", String.format("%02d", day));
        } else {
            String day = start.toString().substring(5);
            tiers.put("period", "YEAR").put("start", one(4) || day.equals("02-29") ? "12-01" : day);
        }
        ArrayNode steps = tiers.putArray("steps");
        long at = 0;
        for (int i = 0; i < count; i++) {
            at += 1 + random.nextInt(one(2) ? 3_000 : 3_000_000);
            ObjectNode step = steps.addObject();
            if (i < count - 1) {
                step.put("upTo", BigDecimal.valueOf(at, 3).toPlainString());
            }
        }
    }

    private void calendar(ObjectNode calendar, List<String> bands) {
        ArrayNode seasons = calendar.putArray("seasons");
        List<LocalDate> starts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
            if (!starts.contains(start)) {
                starts.add(start);
            }
        }
        Collections.sort(starts);
        for (int i = 0; i < starts.size(); i++) {
            LocalDate end = starts.get((i + 1) % starts.size()).minusDays(1);
            ObjectNode season = seasons.addObject().put("name", "s" + i)
                    .put("from", starts.get(i).toString().substring(5))
                    .put("to", end.toString().substring(5));
            days(season.putObject("days"), bands);
        }
        dates(calendar, "holidays");
        dates(calendar, "makeupWorkdays");
    }

    private void days(ObjectNode days, List<String> bands) {
        for (String kind : one(3) ? List.of("ALL") : List.of("WORKDAY", "WEEKEND", "HOLIDAY")) {
            ArrayNode plan = days.putArray(kind);
            int minute = 0;
            for (int i = random.nextInt(8); i >= 0 && minute < 1440; i--) {
                plan.addArray().add(String.format("%02d:%02d", minute / 60, minute % 60))
                        .add(bands.get(random.nextInt(bands.size())));
                minute += one(2) ? 60 * (1 + random.nextInt(6)) : 1 + random.nextInt(400);
            }
        }
    }

    private void dates(ObjectNode calendar, String name) {
        if (one(3)) {
            return;
        }
        ArrayNode dates = calendar.putArray(name);
        for (int i = random.nextInt(5); i > 0; i--) {
            String date = around.toLocalDate().plusDays(random.nextInt(30)).toString();
            boolean there = false;
            for (var each : dates) {
                there |= each.asText().equals(date);
            }
            if (!there) {
                dates.add(date);
            }
        }
    }

    private void fillReadings() {
        readings.put("tariff", tariff.get("id").asText())
                .put("tierUsedBefore", BigDecimal.valueOf(random.nextInt(one(2) ? 3 : 3_000_000), 3)
                        .toPlainString())
                .put("carryFenBefore", BigDecimal.valueOf(random.nextInt(100_000) - 50_000, 5)
                        .toPlainString());
        if (one(2)) {
            readings.put("ct", String.valueOf(1 + random.nextInt(one(2) ? 3 : 200)));
            readings.put("pt", String.valueOf(1 + random.nextInt(3)));
        }
        ArrayNode list = readings.putArray("readings");
        List<String> registers = one(3) ? List.of() : registers();
        long[] stands = random.longs(5, 0, 1_000_000).toArray();
        OffsetDateTime at = around;
        for (int i = 1 + random.nextInt(5); i >= 0; i--) {
            ObjectNode reading = list.addObject().put("at", text(at));
            if (registers.isEmpty()) {
                reading.put("total", kWh(stands[0]));
            } else {
                ObjectNode bands = reading.putObject("bands");
                for (int r = 0; r < registers.size(); r++) {
                    bands.put(registers.get(r), kWh(stands[r]));
                }
            }
            at = next(at);
            for (int r = 0; r < stands.length; r++) {
                stands[r] += one(3) ? 0 : random.nextInt(one(2) ? 40 : 40_000);
                stands[r] -= one(400) ? 50 : 0;
            }
        }
    }

    /// Often every register that the tariff knows, so that most cases have a price.
    private List<String> registers() {
        List<String> all = new ArrayList<>(BANDS);
        if (one(2)) {
            all.retainAll(PaperTariff.bands(tariff.get("versions").get(0)));
        }
        return all;
    }

    private String kWh(long wh) {
        return BigDecimal.valueOf(Math.max(0, wh), 3).toPlainString();
    }

    private OffsetDateTime next(OffsetDateTime at) {
        return switch (random.nextInt(5)) {
            case 0 -> at.plusSeconds(1 + random.nextInt(100));
            case 1 -> at.toLocalDate().plusDays(1).atStartOfDay().atOffset(PaperTariff.CHINA);
            case 2 -> at.plusDays(1 + random.nextInt(40));
            case 3 -> at.plusSeconds(1 + random.nextInt(5 * 86_400));
            default -> at.plusMinutes(1 + random.nextInt(2000));
        };
    }
}
