package wattdesk.metering;

import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// What billing must know of a meter type: what its registers count, and at what they begin anew
/// (null where the profile does not tell: then nobody may call a fall a rollover).
public record RegisterFacts(Commodity commodity, @Nullable Usage width) {}
