package wattdesk.download;

/// Why a meter cannot hold a version, by name; `detail` is the figure or word that says how far it
/// is off, "" where none does.
public record Lack(Kind kind, String detail) {

    /// What there is to lack.
    public enum Kind {
        /// Read only, with a security chip, or without a purse.
        NOT_TOLD,
        /// A tariff of water.
        WATER,
        /// A fifth band: meters have four, 尖 峰 平 谷.
        DEEP_VALLEY,
        /// No day tables that may be set.
        NO_PERIODS,
        /// Weekends or holidays with hours of their own.
        DAY_TYPES,
        TOO_MANY_DAYS,
        TOO_MANY_SEGMENTS,
        TOO_MANY_SEASONS,
        NO_TIERS,
        /// Meters count by the month, from its first day.
        TIER_PERIOD,
        /// A tier that costs less than the one before, or more in one band than in another: a meter
        /// adds one surcharge to every band.
        TIER_SURCHARGE,
        /// Limits that are not whole hundredths of a kWh.
        TIER_LIMIT
    }

    static Lack of(Kind kind) {
        return new Lack(kind, "");
    }
}
