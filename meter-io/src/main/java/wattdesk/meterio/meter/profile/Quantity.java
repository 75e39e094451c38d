package wattdesk.meterio.meter.profile;

import java.util.Arrays;
import java.util.Optional;

/// What a profile can say where to find, by the word it uses for it.
public enum Quantity {
    METER_NUMBER("meter_number", Kind.TEXT),
    BALANCE("balance", Kind.MONEY),
    /// Subtracted from the balance: such meters show an overdrawn balance as 0 and this beside it.
    OVERDRAFT("overdraft", Kind.MONEY),
    BUY_COUNT("buy_count", Kind.COUNT),
    TOTAL_PURCHASED("total_purchased", Kind.MONEY),
    ENERGY_TOTAL("energy_total", Kind.ENERGY),
    HOARDING_LIMIT("hoarding_limit", Kind.MONEY),
    RELAY("relay", Kind.STATUS),
    CLOCK("clock", Kind.TIME),
    /// Where a meter tells its date and its time separately (DL/T 645-1997); read after the time.
    DATE("date", Kind.TIME),
    VOLTAGE("voltage", Kind.VOLTAGE);

    /// What a number of the profile is counted in inside this program: fen, Wh, 0.1 V, pieces,
    /// bits.
    public enum Kind { TEXT, MONEY, ENERGY, COUNT, STATUS, TIME, VOLTAGE }

    private final String word;
    private final Kind kind;

    Quantity(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    public String word() {
        return word;
    }

    public Kind kind() {
        return kind;
    }

    static Optional<Quantity> of(String word) {
        return Arrays.stream(values()).filter(quantity -> quantity.word.equals(word)).findFirst();
    }
}
