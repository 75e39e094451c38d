package wattdesk.vending.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// Quantities as columns hold them, and back; null stays null.
final class Columns {
    private Columns() {}

    static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }

    static @Nullable Long wh(@Nullable Energy energy) {
        return energy == null ? null : energy.wh();
    }

    static @Nullable Energy energy(@Nullable Long wh) {
        return wh == null ? null : Energy.ofWh(wh);
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : BusinessDay.wallClock(at);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
