package wattdesk.meterio.sim.dlt645;

import wattdesk.meterio.sim.model.EventKind;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Wallet;
import wattdesk.meterio.sim.model.Works;

/// The run status words 1 to 7 (7.7). Bits 0 and 5 of word 3 say which set of day and zone tables
/// is in use, bit 0 of word 4 is voltage loss (mem).
final class Status645 {

    static final int WORDS = 7;

    private static final int MONEY_PREPAID = 2 << 8;
    private static final int NOT_OPENED = 3 << 14;
    private static final int OVERDRAFT = 1 << 14;
    private static final int CONTROL_LOOP_ERROR = 1 << 8;
    private static final int RELAY_OPEN = 1 << 4;
    private static final int COMMAND_OPEN = 1 << 6;
    private static final int PRE_TRIP_ALARM = 1 << 7;
    private static final int KEEP_POWER = 1 << 12;
    private static final int AUTHENTICATED = 1 << 13;
    private static final int SECOND_DAYS = 1;
    private static final int SECOND_ZONES = 1 << 5;
    private static final int REVERSE_FLOW = 1 << 6;
    private static final int VOLTAGE_LOSS = 1;
    private static final int METER_COVER = 1 << 9;
    private static final int TERMINAL_COVER = 1 << 10;

    private final Works works;
    private final boolean chip;
    private final boolean opened;

    Status645(Works works, boolean chip, String customer) {
        this.works = works;
        this.chip = chip;
        this.opened = !customer.equals(MeterSpec.NO_CUSTOMER);
    }

    /// A word by its number, 1 to 7.
    int word(int number) {
        return switch (number) {
            case 1 -> word1();
            case 3 -> word3();
            case 4 -> bit(EventKind.REVERSE, REVERSE_FLOW)
                    | bit(EventKind.VOLTAGE_LOSS, VOLTAGE_LOSS);
            case 7 -> bit(EventKind.METER_COVER, METER_COVER)
                    | bit(EventKind.TERMINAL_COVER, TERMINAL_COVER);
            default -> 0;
        };
    }

    byte[] all() {
        var all = new byte[2 * WORDS];
        for (int i = 0; i < WORDS; i++) {
            System.arraycopy(Bcd.binary(word(i + 1), 2), 0, all, 2 * i, 2);
        }
        return all;
    }

    private int bit(EventKind kind, int mask) {
        return works.events().lasts(kind) ? mask : 0;
    }

    private int word1() {
        int word = works.wallet().overdrawnFen() > 0 ? OVERDRAFT : 0;
        return works.spec().habits().relay().stuck() ? word | CONTROL_LOOP_ERROR : word;
    }

    private int word3() {
        int word = MONEY_PREPAID;
        word |= works.relay().open() ? RELAY_OPEN : 0;
        word |= works.relay().commandOpen() ? COMMAND_OPEN : 0;
        word |= works.relay().keepsPower() ? KEEP_POWER : 0;
        word |= chip && works.spec().habits().platformSession() ? AUTHENTICATED : 0;
        word |= opened ? 0 : NOT_OPENED;
        word |= works.tariffs().running("day") == 2 ? SECOND_DAYS : 0;
        word |= works.tariffs().running("zone") == 2 ? SECOND_ZONES : 0;
        return word | alarm(works.wallet());
    }

    private int alarm(Wallet wallet) {
        long level = works.memory().whole("alarm.1", 0);
        boolean sounds = works.memory().flag("alarm.sounds")
                || (level > 0 && wallet.balanceFen() < level);
        return sounds ? PRE_TRIP_ALARM : 0;
    }
}
