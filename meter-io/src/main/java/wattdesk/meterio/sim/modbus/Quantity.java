package wattdesk.meterio.sim.modbus;

import java.math.BigDecimal;
import wattdesk.meterio.sim.model.Works;

/// What a register may show, in the unit named here.
enum Quantity {
    /// kWh.
    ENERGY,
    /// kWh in the first to fourth band.
    SHARP,
    PEAK,
    FLAT,
    VALLEY,
    /// kWh against the usual direction.
    REVERSE,
    VOLTS,
    AMPS,
    KILOWATTS,
    PF,
    HERTZ,
    /// Cubic metres of water.
    CUBIC_METRES,
    /// 1 while it is closed.
    RELAY,
    /// Where the meter is reached.
    UNIT,
    ZERO,
    /// What was last written there.
    CELL;

    /// Its value now; `cell` is the name under which a meter keeps what was written.
    BigDecimal value(Works works, String unit, String cell) {
        return switch (this) {
            case ENERGY, CUBIC_METRES -> thousandths(works.energyWh());
            case SHARP -> thousandths(works.bandWh(1));
            case PEAK -> thousandths(works.bandWh(2));
            case FLAT -> thousandths(works.bandWh(3));
            case VALLEY -> thousandths(works.bandWh(4));
            case REVERSE -> thousandths(works.reverseWh());
            case VOLTS -> BigDecimal.valueOf(voltsTenths(works), 1);
            case AMPS -> thousandths(works.watts() * 10_000 / voltsTenths(works));
            case KILOWATTS -> thousandths(
                    works.memory().flag("reversed") ? -works.watts() : works.watts());
            case PF -> BigDecimal.ONE;
            case HERTZ -> BigDecimal.valueOf(50);
            case RELAY -> works.relay().open() ? BigDecimal.ZERO : BigDecimal.ONE;
            case UNIT -> new BigDecimal(unit);
            case ZERO -> BigDecimal.ZERO;
            case CELL -> new BigDecimal(works.memory().text(cell).orElse("0"));
        };
    }

    private static BigDecimal thousandths(long value) {
        return BigDecimal.valueOf(value, 3);
    }

    static long voltsTenths(Works works) {
        return 2_300L + Math.floorMod(works.spec().seed() * 31, 80) - 40;
    }
}
