package wattdesk.billing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Usage;

/// An account as a run finds it, in one commodity: the meters that count that, the tariff that
/// prices it, and where the account stands in it. One with electricity and water is found twice.
///
/// `openedWith` is what counted towards its tiers when it was opened. `tiers` is what it used, by
/// when that count began. `charges` counts those that it had. `open` are the problems on the work
/// list, by meter.
public record BilledAccount(
        String number, String room, BillingMode mode, String tariffId, Instant openedAt,
        Usage openedWith, List<BilledMeter> meters, long charges, long carry,
        Map<Instant, Usage> tiers, Map<String, OpenProblem> open) {

    /// With other meters.
    BilledAccount with(List<BilledMeter> others) {
        return new BilledAccount(number, room, mode, tariffId, openedAt, openedWith, others,
                charges, carry, tiers, open);
    }

    /// A problem that is on the work list already.
    public record OpenProblem(UUID id, Problem.Kind kind, @Nullable UUID to) {}

    public BilledAccount {
        meters = List.copyOf(meters);
        tiers = Map.copyOf(tiers);
        open = Map.copyOf(open);
    }
}
