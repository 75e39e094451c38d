package wattdesk.reports.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the money became. All amounts in fen; nothing is added up here.
///
/// @param creditedFen        what goes onto the meter
/// @param overdraftRepaidFen part of it that repays an overdraft, 0 if none
/// @param extras             deductions, gifts and make-up credit, one line each
/// @param balanceBeforeFen   balance read before the sale, null when unknown
/// @param balanceAfterFen    balance read back after the credit, null when unknown; printed only
///                           on a delivered sale, like the counter
/// @param counter            purchase count read back, null when unknown
/// @param energy             what the amount buys at which price, may be empty
/// @param tier               where the account stands among its tiers, null without tiers
public record Credit(
        long creditedFen,
        long overdraftRepaidFen,
        List<AmountLine> extras,
        @Nullable Long balanceBeforeFen,
        @Nullable Long balanceAfterFen,
        @Nullable Long counter,
        List<EnergyLine> energy,
        @Nullable TierStanding tier) {

    public Credit {
        extras = List.copyOf(extras);
        energy = List.copyOf(energy);
    }
}
