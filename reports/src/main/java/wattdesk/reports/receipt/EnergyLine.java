package wattdesk.reports.receipt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Energy at one price.
///
/// @param tier       tier from 1, 0 where the tariff has none
/// @param band       band, null where the tariff has none
/// @param energyWh   energy in Wh
/// @param yuanPerKwh unit price, exact
/// @param amountFen  amount of the line in fen, fitted to the total by the caller
public record EnergyLine(
        int tier, @Nullable Band band, long energyWh, BigDecimal yuanPerKwh, long amountFen) {}
