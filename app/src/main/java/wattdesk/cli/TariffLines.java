package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import wattdesk.rating.Charge;
import wattdesk.rating.ChargeLine;
import wattdesk.tariff.Commodity;

/// A charge as `tariff rate` prints it; water is in m³.
final class TariffLines {

    private static final int CARRY_DECIMALS = 5;

    private TariffLines() {}

    static ObjectNode of(Commodity commodity, Charge charge) {
        String unit = commodity == Commodity.WATER ? "m3" : "kwh";
        ObjectNode document = Json.object().put("from", Json.instant(charge.from()))
                .put("to", Json.instant(charge.to()));
        ArrayNode lines = document.putArray("lines");
        charge.lines().forEach(line -> write(lines.addObject(), line, unit));
        return document.put(unit, charge.usage().units())
                .put("amount", charge.amount().yuan())
                .put("carryFen", carry(charge.after().carry()))
                .put("tierUsed", charge.tierUsed().units());
    }

    private static void write(ObjectNode node, ChargeLine line, String unit) {
        node.put("version", Json.instant(line.version())).put("tier", line.tier())
                .put("band", line.band().name()).put(unit, line.usage().units())
                .put("price", line.price().yuanPerUnit()).put("amount", line.amount().yuan());
        if (line.estimated()) {
            node.put("estimated", true);
        }
    }

    private static String carry(long units) {
        return BigDecimal.valueOf(units, CARRY_DECIMALS).toPlainString();
    }
}
