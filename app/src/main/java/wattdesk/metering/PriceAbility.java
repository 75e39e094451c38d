package wattdesk.metering;

/// What a type of meter can be told of prices, as its profile says; a standby set takes over by
/// itself at its switch time. `password`: it takes none of them without one.
public record PriceAbility(
        boolean prices, boolean standbyPrices, boolean tiers, boolean standbyTiers,
        boolean periods, boolean standbyPeriods, boolean password) {

    /// Read only, encrypted, or not known.
    public static final PriceAbility NONE =
            new PriceAbility(false, false, false, false, false, false, false);

    /// Whether all parts of the plan can stand by.
    public boolean standby(PricePlan plan) {
        return (plan.prices().isEmpty() || standbyPrices)
                && (plan.tiers() == null || standbyTiers)
                && (plan.periods() == null || standbyPeriods);
    }
}
