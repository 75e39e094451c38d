package wattdesk.meterio.sim.dlt645;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Wallet;

/// What the meter answers to a read, by data identifier.
final class Registers645 {

    private static final ZoneOffset METER_ZONE = ZoneOffset.ofHours(8);
    private static final int MONEY_PREPAID = 2 << 8;
    private static final int NOT_OPENED = 3 << 14;
    private static final int OVERDRAFT = 1 << 14;
    private static final int RELAY_OPEN = (1 << 4) | (1 << 6);
    private static final int MAINS_VOLTS_TENTHS = 2_300;

    private final VirtualMeter meter;

    Registers645(VirtualMeter meter) {
        this.meter = meter;
    }

    /// The value as sent, without identifier; empty when the meter has no such data.
    Optional<byte[]> read(String identifier) {
        return Optional.ofNullable(switch (identifier) {
            case "00000000", "00010000" -> Bcd.of(meter.energyWh() / 10, 4);
            case "00020000" -> Bcd.of(0, 4);
            case "00900200" -> Bcd.of(meter.read(Wallet::remainingFen), 4);
            case "00900201" -> Bcd.of(meter.read(Wallet::overdrawnFen), 4);
            case "03330201", "03330200" -> Bcd.of(meter.count(), 2);
            case "03330601" -> Bcd.of(meter.totalFen(), 4);
            case "04000401" -> Bcd.wire(meter.spec().address());
            case "04000402" -> Bcd.wire(meter.number());
            case "0400040E" -> Bcd.wire(meter.customer());
            case "04000501" -> Bcd.binary(word1(), 2);
            case "04000503" -> Bcd.binary(word3(), 2);
            case "04000502", "04000504", "04000505", "04000506", "04000507" -> new byte[2];
            case "040005FF" -> statusWords();
            case "0000FF00", "0001FF00" -> tariffs();
            case "04001003" -> Bcd.of(meter.spec().overdraftFen(), 4);
            case "04001004" -> Bcd.of(meter.spec().hoardingFen(), 4);
            case "04001005" -> Bcd.of(0, 4);
            default -> other(identifier);
        });
    }

    private byte @org.jspecify.annotations.Nullable [] other(String identifier) {
        return switch (identifier) {
            case "04000101" -> Bcd.wire(date());
            case "04000102" -> Bcd.wire(clock());
            case "0400010C" -> Bcd.wire(date() + clock());
            case "02010100" -> Bcd.of(volts(), 2);
            case "02020100" -> Bcd.of(watts() * 10_000 / volts(), 3);
            case "02030000" -> Bcd.of(watts() * 10, 3);
            default -> null;
        };
    }

    private byte[] statusWords() {
        var all = new byte[14];
        System.arraycopy(Bcd.binary(word1(), 2), 0, all, 0, 2);
        System.arraycopy(Bcd.binary(word3(), 2), 0, all, 4, 2);
        return all;
    }

    /// Total first, then four tariffs (22); this meter counts everything in the third.
    private byte[] tariffs() {
        var all = new byte[20];
        System.arraycopy(Bcd.of(meter.energyWh() / 10, 4), 0, all, 0, 4);
        System.arraycopy(Bcd.of(meter.energyWh() / 10, 4), 0, all, 12, 4);
        return all;
    }

    /// Run status word 1: overdraft.
    private int word1() {
        return meter.read(Wallet::overdrawnFen) > 0 ? OVERDRAFT : 0;
    }

    /// Run status word 3: money-prepaid; relay and its command open together; not opened before
    /// the first sale.
    private int word3() {
        int word = MONEY_PREPAID;
        if (meter.relayOpen()) {
            word |= RELAY_OPEN;
        }
        if (meter.customer().equals(MeterSpec.NO_CUSTOMER)) {
            word |= NOT_OPENED;
        }
        return word;
    }

    private long volts() {
        return MAINS_VOLTS_TENTHS + Math.floorMod(meter.spec().seed() * 31, 80L) - 40;
    }

    private long watts() {
        return meter.relayOpen() ? 0 : meter.spec().loadWatts();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(meter.clock(), METER_ZONE);
    }

    /// YYMMDDWW in reading order, Sunday 00.
    private String date() {
        var now = now();
        return String.format(java.util.Locale.ROOT, "%02d%02d%02d%02d", now.getYear() % 100,
                now.getMonthValue(), now.getDayOfMonth(), now.getDayOfWeek().getValue() % 7);
    }

    private String clock() {
        var now = now();
        return String.format(java.util.Locale.ROOT, "%02d%02d%02d",
                now.getHour(), now.getMinute(), now.getSecond());
    }
}
