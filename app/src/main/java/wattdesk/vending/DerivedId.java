package wattdesk.vending;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids that follow from the sale's own: the same step always has the same name, also after a crash.
final class DerivedId {
    private DerivedId() {}

    static UUID of(UUID base, String what) {
        byte[] name = (base + "/" + what).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name);
    }

    static UUID transfer(UUID sale) {
        return of(sale, "transfer");
    }

    static UUID step(UUID transfer, int step) {
        return of(transfer, "step " + step);
    }
}
