package wattdesk.exchange;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Ratio;

/// What a table or the station says of a meter beyond where it answers: the transformers before it,
/// and until when its verification holds. Null is what nobody said.
public record MeterFacts(@Nullable Ratio ratio, @Nullable LocalDate verificationDue) {

    public static final MeterFacts NONE = new MeterFacts(null, null);

    /// Without a word there are no transformers.
    Ratio transformers() {
        return Objects.requireNonNullElse(ratio, Ratio.ONE);
    }
}
