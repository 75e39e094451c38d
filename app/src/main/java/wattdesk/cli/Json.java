package wattdesk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// How values look in the documents of the command line: money and energy as decimal strings,
/// instants in ISO 8601 with +08:00.
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode error(Fault fault, String sentence) {
        ObjectNode detail = object();
        if (!fault.code().equals(fault.message().code())) {
            detail.put("catalogue", fault.message().code());
        }
        for (Map.Entry<String, Object> entry : fault.detail().entrySet()) {
            detail.putPOJO(entry.getKey(), entry.getValue());
        }
        ObjectNode error = object().put("code", fault.code()).put("message", sentence);
        error.set("detail", detail);
        ObjectNode document = object();
        document.set("error", error);
        return document;
    }

    static @Nullable String money(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    static @Nullable String energy(@Nullable Energy energy) {
        return energy == null ? null : energy.kWh();
    }

    /// "2026-11-22T14:32:07.120+08:00"
    static @Nullable String instant(@Nullable Instant at) {
        return at == null ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(BusinessDay.wallClock(at));
    }
}
