package wattdesk.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Ratio;

/// What a table says of a meter beyond where it answers: the transformers before it, and until when
/// its verification holds (null where nobody said).
public record MeterFacts(Ratio ratio, @Nullable LocalDate verificationDue) {

    public static final MeterFacts NONE = new MeterFacts(Ratio.ONE, null);
}
