package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// What a meter said, as a document and for a reader.
final class Snapshots {

    private Snapshots() {}

    static ObjectNode document(MeterSnapshot said) {
        return Json.object()
                .put("meter", said.meterNumber())
                .put("at", Json.instant(said.at()))
                .put("balance", yuan(said.balanceFen()))
                .put("count", said.count())
                .put("totalPurchased", yuan(said.totalPurchasedFen()))
                .put("energy", said.energyWh() == null ? null
                        : new Energy(said.energyWh()).kWh())
                .put("hoardingLimit", yuan(said.hoardingLimitFen()))
                .put("relay", said.relay() == null ? null : said.relay().name())
                .put("clock", said.clock() == null ? null : said.clock().toString());
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen).yuan();
    }

    static String text(ObjectNode document) {
        return document.properties().stream()
                .map(e -> e.getKey() + "\t" + (e.getValue().isNull() ? "-" : e.getValue().asText()))
                .collect(Collectors.joining("\n"));
    }
}
