package wattdesk.metering;

/// One table of a meter, as it was asked for and as it was found; "" where the meter shows none.
public record PriceFact(Item item, String asked, String found) {

    /// What a meter keeps of its prices.
    public enum Item { PRICES, TIER_LIMITS, TIER_PRICES, ZONES, DAY_TABLE, SWITCH_TIME, OTHER }

    public boolean asAsked() {
        return asked.equals(found);
    }
}
