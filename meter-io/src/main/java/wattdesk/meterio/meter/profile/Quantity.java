package wattdesk.meterio.meter.profile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a profile can say where to find, by the word it uses for it.
public enum Quantity {
    METER_NUMBER("meter_number", Unit.NONE),
    BALANCE("balance", Unit.FEN),
    /// Subtracted from the balance: such meters show an overdrawn balance as 0 and this beside it.
    OVERDRAFT("overdraft", Unit.FEN),
    BUY_COUNT("buy_count", Unit.PIECES),
    TOTAL_PURCHASED("total_purchased", Unit.FEN),
    ENERGY_TOTAL("energy_total", Unit.WATT_HOURS),
    HOARDING_LIMIT("hoarding_limit", Unit.FEN),
    RELAY("relay", Unit.NONE),
    CLOCK("clock", Unit.NONE),
    /// Where a meter tells its date and its time separately (DL/T 645-1997); read after the time.
    DATE("date", Unit.NONE),
    /// Of the first phase.
    VOLTAGE("voltage", Unit.DECIVOLTS),
    VOLTAGE_B("voltage_b", Unit.DECIVOLTS),
    VOLTAGE_C("voltage_c", Unit.DECIVOLTS),
    /// Of the first phase.
    CURRENT("current", Unit.MILLIAMPERES),
    CURRENT_B("current_b", Unit.MILLIAMPERES),
    CURRENT_C("current_c", Unit.MILLIAMPERES),
    /// Active power of all phases.
    POWER("power", Unit.DECIWATTS),
    POWER_A("power_a", Unit.DECIWATTS),
    POWER_B("power_b", Unit.DECIWATTS),
    POWER_C("power_c", Unit.DECIWATTS),
    REACTIVE_POWER("reactive_power", Unit.DECIVARS),
    APPARENT_POWER("apparent_power", Unit.DECIVOLTAMPERES),
    POWER_FACTOR("power_factor", Unit.THOUSANDTHS),
    FREQUENCY("frequency", Unit.CENTIHERTZ),
    /// The highest active power of a settlement period.
    DEMAND("demand", Unit.DECIWATTS),
    ENERGY_SHARP("energy_sharp", Unit.WATT_HOURS),
    ENERGY_PEAK("energy_peak", Unit.WATT_HOURS),
    ENERGY_FLAT("energy_flat", Unit.WATT_HOURS),
    ENERGY_VALLEY("energy_valley", Unit.WATT_HOURS),
    ENERGY_FORWARD("energy_forward", Unit.WATT_HOURS),
    ENERGY_REVERSE("energy_reverse", Unit.WATT_HOURS),
    VOLUME_TOTAL("volume_total", Unit.LITRES),
    VOLUME_LEFT("volume_left", Unit.LITRES),
    /// Ratios of the transformers before the meter; its energies are not multiplied by them.
    CT_RATIO("ct_ratio", Unit.PIECES),
    PT_RATIO("pt_ratio", Unit.PIECES),
    ALARM_1("alarm_1", Unit.FEN),
    ALARM_2("alarm_2", Unit.FEN),
    OVERDRAFT_LIMIT("overdraft_limit", Unit.FEN),
    CLOSE_PERMIT("close_permit", Unit.FEN),
    PRICE_1("price_1", Unit.TEN_THOUSANDTHS_OF_YUAN),
    PRICE_2("price_2", Unit.TEN_THOUSANDTHS_OF_YUAN),
    PRICE_3("price_3", Unit.TEN_THOUSANDTHS_OF_YUAN),
    PRICE_4("price_4", Unit.TEN_THOUSANDTHS_OF_YUAN),
    /// One bit: the relay obeys a command and no longer the meter's own prepay logic.
    FORCED("forced", Unit.NONE);

    private final String word;
    private final Unit unit;

    Quantity(String word, Unit unit) {
        this.word = word;
        this.unit = unit;
    }

    public String word() {
        return word;
    }

    /// What its numbers count inside this program.
    public Unit unit() {
        return unit;
    }

    /// Limits and prices: read by whoever sets them, not with every reading.
    public static Set<Quantity> parameters() {
        return EnumSet.of(ALARM_1, ALARM_2, OVERDRAFT_LIMIT, CLOSE_PERMIT, PRICE_1, PRICE_2,
                PRICE_3, PRICE_4);
    }

    static Optional<Quantity> of(String word) {
        return Arrays.stream(values()).filter(quantity -> quantity.word.equals(word)).findFirst();
    }
}
