package wattdesk.meterio.dlt645;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Item.Form;

/// The identifiers that this station can name (7.6). A pattern stands for a family.
public final class Items645 {

    private record Entry(Pattern identifier, Item item) {
    }

    private static final List<Entry> ENTRIES = List.of(
            entry("0000(0[0-4])(0[0-9A-C])", "energy_combined", Form.SIGNED, 4, 2, "kWh"),
            entry("0001(0[0-4])(0[0-9A-C])", "energy_forward", Form.SIGNED, 4, 2, "kWh"),
            entry("0002(0[0-4])(0[0-9A-C])", "energy_reverse", Form.SIGNED, 4, 2, "kWh"),
            entry("000[0-2]FF0[0-9A-C]", "energy_block", Form.BLOCK, 0, 0, null),
            entry("000B000[01]", "energy_period", Form.NUMBER, 4, 2, "kWh"),
            entry("000C0000", "energy_month", Form.NUMBER, 4, 2, "kWh"),
            entry("0201(0[1-3])00", "voltage", Form.NUMBER, 2, 1, "V"),
            entry("0202(0[1-3])00", "current", Form.SIGNED, 3, 3, "A"),
            entry("0203(0[0-3])00", "power", Form.SIGNED, 3, 4, "kW"),
            entry("0206(0[0-3])00", "power_factor", Form.SIGNED, 2, 3, null),
            entry("02800002", "frequency", Form.NUMBER, 2, 2, "Hz"),
            entry("02800007", "temperature", Form.SIGNED, 2, 1, "°C"),
            entry("02800008", "battery", Form.NUMBER, 2, 2, "V"),
            entry("04000101", "date", Form.DATE, 4, 0, null),
            entry("04000102", "time", Form.TIME, 3, 0, null),
            entry("0400010C", "clock", Form.DATE_TIME, 7, 0, null),
            entry("0400030[67]", "ratio", Form.NUMBER, 3, 0, null),
            entry("04000401", "address", Form.DIGITS, 6, 0, null),
            entry("04000402", "meter_number", Form.DIGITS, 6, 0, null),
            entry("0400040E", "customer_number", Form.DIGITS, 6, 0, null),
            entry("04000503", "status_3", Form.WORD, 2, 0, null),
            entry("0400050[124-7]", "status_word", Form.WORD, 2, 0, null),
            entry("040005FF", "status_words", Form.BLOCK, 0, 0, null),
            entry("0201FF00", "voltage_block", Form.BLOCK, 0, 0, null),
            entry("04000F0[1-4]", "energy_limit", Form.NUMBER, 4, 2, "kWh"),
            entry("0400100[12]", "alarm_amount", Form.NUMBER, 4, 2, "yuan"),
            entry("04001003", "overdraft_limit", Form.NUMBER, 4, 2, "yuan"),
            entry("04001004", "hoarding_limit", Form.NUMBER, 4, 2, "yuan"),
            entry("04001005", "close_limit", Form.NUMBER, 4, 2, "yuan"),
            entry("00900100", "energy_left", Form.NUMBER, 4, 2, "kWh"),
            entry("00900101", "energy_overdraft", Form.NUMBER, 4, 2, "kWh"),
            entry("00900200", "balance", Form.NUMBER, 4, 2, "yuan"),
            entry("00900201", "overdraft", Form.NUMBER, 4, 2, "yuan"),
            entry("0333020[01]", "buy_count", Form.NUMBER, 0, 0, null),
            entry("03330301", "last_amount", Form.NUMBER, 4, 2, "yuan"),
            entry("03330401", "balance_before", Form.NUMBER, 4, 2, "yuan"),
            entry("03330501", "balance_after", Form.NUMBER, 4, 2, "yuan"),
            entry("03330601", "total_purchased", Form.NUMBER, 4, 2, "yuan"),
            entry("0405010[1-4]", "price", Form.NUMBER, 4, 4, "yuan/kWh"),
            entry("0400010[67]", "switch_time", Form.BLOCK, 0, 0, null),
            entry("0400010[89]", "switch_time", Form.BLOCK, 0, 0, null),
            entry("040[12]0000", "zone_table", Form.BLOCK, 0, 0, null),
            entry("040[12]000[1-8]", "day_table", Form.BLOCK, 0, 0, null),
            entry("04050[12]FF", "prices", Form.BLOCK, 0, 0, null),
            entry("04060[02]FF", "tier_limits", Form.BLOCK, 0, 0, null),
            entry("04060[13]FF", "tier_prices", Form.BLOCK, 0, 0, null),
            entry("050[016]FF..", "frozen", Form.BLOCK, 0, 0, null),
            entry("03(11|30|35|01).{4}", "event_record", Form.BLOCK, 0, 0, null),
            entry("(1D|1E|21)00.{4}", "event_record", Form.BLOCK, 0, 0, null),
            entry("070102FF", "recharge", Form.BLOCK, 0, 0, null),
            entry("070104FF", "prepaid_block", Form.BLOCK, 0, 0, null),
            entry("80808080", "heartbeat", Form.BLOCK, 0, 0, null));

    private Items645() {
    }

    private static Entry entry(
            String identifier, String word, Form form, int bytes, int decimals,
            @Nullable String unit) {
        return new Entry(Pattern.compile(identifier),
                new Item("item." + word, form, bytes, decimals, unit));
    }

    /// Null for identifiers that have no name here.
    public static @Nullable Item of(String identifier) {
        return ENTRIES.stream().filter(entry -> entry.identifier.matcher(identifier).matches())
                .map(Entry::item).findFirst().orElse(null);
    }
}
