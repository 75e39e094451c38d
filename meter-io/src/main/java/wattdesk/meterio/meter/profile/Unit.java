package wattdesk.meterio.meter.profile;

import java.math.BigDecimal;

/// What the numbers of this program count, and how many of them make the unit that profiles are
/// written in. A number beyond `most` was not decoded but guessed: it is no value.
public enum Unit {
    /// Profiles: yuan.
    FEN(2, 1_000_000_000_000L),
    /// Profiles: yuan per kWh or per m³.
    TEN_THOUSANDTHS_OF_YUAN(4, 10_000_000),
    /// Profiles: kWh.
    WATT_HOURS(3, 10_000_000_000_000L),
    /// Profiles: m³.
    LITRES(3, 10_000_000_000_000L),
    /// Profiles: V.
    DECIVOLTS(1, 10_000_000),
    /// Profiles: A.
    MILLIAMPERES(3, 1_000_000_000),
    /// Profiles: kW.
    DECIWATTS(4, 1_000_000_000_000L),
    /// Profiles: kvar.
    DECIVARS(4, 1_000_000_000_000L),
    /// Profiles: kVA.
    DECIVOLTAMPERES(4, 1_000_000_000_000L),
    /// Profiles: a factor between -1 and 1.
    THOUSANDTHS(3, 1_000),
    /// Profiles: Hz.
    CENTIHERTZ(2, 100_000),
    /// Profiles: the plain number.
    PIECES(0, 4_294_967_295L),
    /// No number: digits that name something, a time, states.
    NONE(0, 0);

    private final int decimals;
    private final BigDecimal most;

    Unit(int decimals, long most) {
        this.decimals = decimals;
        this.most = BigDecimal.valueOf(most);
    }

    /// A number of this program in the unit that people use.
    public BigDecimal shown(long number) {
        return BigDecimal.valueOf(number, decimals);
    }

    /// The scale of a profile in this unit.
    BigDecimal step(BigDecimal scale) {
        return scale.movePointRight(decimals);
    }

    public boolean allows(BigDecimal number) {
        return number.abs().compareTo(most) <= 0;
    }
}
