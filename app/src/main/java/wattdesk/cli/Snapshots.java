package wattdesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.Measured;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.PlainReading;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// What a meter said, as a document and for a reader.
final class Snapshots {

    private Snapshots() {}

    private static final Set<Quantity> SHOWN = EnumSet.of(Quantity.BALANCE, Quantity.OVERDRAFT,
            Quantity.BUY_COUNT, Quantity.TOTAL_PURCHASED, Quantity.ENERGY_TOTAL,
            Quantity.HOARDING_LIMIT, Quantity.VOLUME_TOTAL);

    static ObjectNode document(MeterSnapshot said) {
        return measured(said.measured(), Json.object()
                .put("meter", said.meterNumber())
                .put("at", Json.instant(said.at()))
                .put("balance", yuan(said.balanceFen()))
                .put("count", said.count())
                .put("totalPurchased", yuan(said.totalPurchasedFen()))
                .put("energy", said.energyWh() == null ? null
                        : new Energy(said.energyWh()).kWh())
                .put("hoardingLimit", yuan(said.hoardingLimitFen()))
                .put("relay", said.relay() == null ? null : said.relay().name())
                .put("clock", said.clock() == null ? null : said.clock().toString()));
    }

    /// A meter without a purse: volumes in m³, voltage in V.
    static ObjectNode document(PlainReading said) {
        return measured(said.measured(), Json.object()
                .put("meter", said.meterNumber())
                .put("at", Json.instant(said.at()))
                .put("energy", said.energyWh() == null ? null
                        : new Energy(said.energyWh()).kWh())
                .put("volume", decimal(said.volumeLitres(), 3))
                .put("settlementVolume", decimal(said.settledLitres(), 3))
                .put("voltage", decimal(said.decivolts(), 1))
                .put("valve", said.valve() == null ? null : said.valve().name())
                .put("batteryLow", said.batteryLow())
                .put("relay", said.relay() == null ? null : said.relay().name())
                .put("clock", said.clock() == null ? null : said.clock().toString()));
    }

    /// What else the profile reads, by its own words: kW, A, V, Hz, kWh, m³, yuan.
    private static ObjectNode measured(Measured measured, ObjectNode document) {
        measured.values().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(each -> !SHOWN.contains(each.getKey())
                        && !document.has(each.getKey().word()))
                .forEach(each -> document.put(each.getKey().word(),
                        each.getKey().unit().shown(each.getValue()).toPlainString()));
        return document;
    }

    private static @Nullable String decimal(@Nullable Long number, int decimals) {
        return number == null ? null : BigDecimal.valueOf(number, decimals).toPlainString();
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen).yuan();
    }

    /// A line each, in the reader's words.
    static String text(ObjectNode document, Terminal terminal) {
        return document.properties().stream()
                .map(each -> terminal.word("read." + each.getKey()) + "\t"
                        + shown(each.getKey(), each.getValue(), terminal))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(String key, JsonNode value, Terminal terminal) {
        MeterWords words = new MeterWords(terminal.language().locale());
        String text = value.asText();
        return value.isNull() ? "-" : switch (key) {
            case "relay" -> words.say("control.relay." + text.toLowerCase(Locale.ROOT));
            case "valve" -> words.say("control.valve." + text.toLowerCase(Locale.ROOT));
            case "batteryLow" -> terminal.word("card.value." + text);
            case "at", "clock" -> text.replaceFirst("(\\.\\d+)?([+]08:00)?$", "").replace('T', ' ');
            default -> text;
        };
    }
}
