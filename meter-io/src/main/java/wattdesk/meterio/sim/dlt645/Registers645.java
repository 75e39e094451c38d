package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.sim.model.Freezes;
import wattdesk.meterio.sim.model.Tariffs;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// What the meter answers to a read, by data identifier.
final class Registers645 {

    private static final int MAINS_VOLTS_TENTHS = 2_300;
    private static final int DEMAND_UNIT = 10;

    private final VirtualMeter meter;
    private final boolean chip;

    Registers645(VirtualMeter meter, boolean chip) {
        this.meter = meter;
        this.chip = chip;
    }

    /// The value as sent, without identifier; empty when the meter has no such data.
    Optional<byte[]> read(String identifier) {
        var who = who(identifier);
        return who != null ? Optional.of(who) : meter.inside(works -> read(works, identifier));
    }

    private byte @Nullable [] who(String identifier) {
        return switch (identifier) {
            case "04000401" -> Bcd.wire(meter.address());
            case "04000402" -> Bcd.wire(meter.number());
            case "0400040E" -> Bcd.wire(meter.customer());
            case "03330201", "03330200" -> Bcd.of(meter.count(), 2);
            case "03330601" -> Bcd.of(meter.totalFen(), 4);
            default -> null;
        };
    }

    private Optional<byte[]> read(Works works, String identifier) {
        var own = energy(works, identifier);
        if (own == null) {
            own = state(works, identifier);
        }
        return Optional.ofNullable(own)
                .or(() -> new Parameters645(works).read(identifier))
                .or(() -> new Events645(works).read(identifier))
                .or(() -> new Freezes645(works).read(identifier));
    }

    private static byte @Nullable [] energy(Works works, String identifier) {
        return switch (identifier) {
            case "00000000", "00010000" -> kilowattHours(works.energyWh());
            case "00000100", "00000200", "00000300", "00000400",
                    "00010100", "00010200", "00010300", "00010400" ->
                kilowattHours(works.bandWh(identifier.charAt(5) - '0'));
            case "0000FF00", "0001FF00" -> bands(works);
            case "00020000" -> kilowattHours(works.reverseWh());
            case "000B0000" -> kilowattHours(works.energyWh() - settled(works, 1));
            case "000B0001" -> kilowattHours(settled(works, 1) - settled(works, 2));
            case "000C0000" -> kilowattHours(works.monthWh());
            case "00900100", "00900101" -> Bcd.of(0, 4);
            case "00900200" -> Bcd.of(works.wallet().remainingFen(), 4);
            case "00900201" -> Bcd.of(works.wallet().overdrawnFen(), 4);
            case "01010000" -> demand(works);
            default -> null;
        };
    }

    private static byte[] kilowattHours(long wh) {
        return Bcd.of(Math.max(0, wh) / 10, 4);
    }

    private static long settled(Works works, int back) {
        return works.freezes().last(Freezes.Kind.SETTLEMENT, back)
                .map(frozen -> frozen.wh().getFirst()).orElse(0L);
    }

    /// Total first, then the four bands (22).
    private static byte[] bands(Works works) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(kilowattHours(works.energyWh()));
        for (int band = 1; band <= Tariffs.BANDS; band++) {
            out.writeBytes(kilowattHours(works.bandWh(band)));
        }
        return out.toByteArray();
    }

    /// kW with four decimals and the time, mm hh DD MM YY.
    private static byte[] demand(Works works) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Bcd.of(works.memory().whole("demand.watts", 0) * DEMAND_UNIT, 3));
        out.writeBytes(works.memory().text("demand.at").map(LocalDateTime::parse)
                .map(at -> Bcd.wire(Clock645.stamp(at).substring(0, 10)))
                .orElseGet(() -> new byte[5]));
        return out.toByteArray();
    }

    private byte @Nullable [] state(Works works, String identifier) {
        long volts = MAINS_VOLTS_TENTHS + Math.floorMod(works.spec().seed() * 31, 80L) - 40;
        return switch (identifier) {
            case "04000501", "04000502", "04000503", "04000504", "04000505", "04000506",
                    "04000507" -> Bcd.binary(status(works).word(identifier.charAt(7) - '0'), 2);
            case "040005FF" -> status(works).all();
            case "04000101" -> Bcd.wire(date(works.now()));
            case "04000102" -> Bcd.wire(clock(works.now()));
            case "0400010C" -> Bcd.wire(date(works.now()) + clock(works.now()));
            case "02010100" -> Bcd.of(volts, 2);
            case "0201FF00" -> phases(Bcd.of(volts, 2));
            case "02020100" -> Bcd.of(works.watts() * 10_000 / volts, 3);
            case "0202FF00" -> phases(Bcd.of(works.watts() * 10_000 / volts, 3));
            case "02030000", "02030100" -> signed(works, Bcd.of(works.watts() * 10, 3));
            case "02060000", "02060100" -> Bcd.of(1_000, 2);
            case "02800002" -> Bcd.of(5_000, 2);
            case "02800007" -> Bcd.of(250, 2);
            case "02800008" -> Bcd.of(360, 2);
            case "02800020" -> Bcd.of(works.tariffs().price(
                    works.tariffs().band(works.now()), works.monthWh()), 4);
            default -> null;
        };
    }

    private Status645 status(Works works) {
        return new Status645(works, chip, meter.customer());
    }

    /// A single-phase meter has nothing in the places of the other two (7.5).
    private static byte[] phases(byte[] first) {
        var all = new byte[first.length * 3];
        Arrays.fill(all, (byte) 0xFF);
        System.arraycopy(first, 0, all, 0, first.length);
        return all;
    }

    /// Reverse power has the highest bit set.
    private static byte[] signed(Works works, byte[] value) {
        if (works.memory().flag("reversed")) {
            value[value.length - 1] |= (byte) 0x80;
        }
        return value;
    }

    /// YYMMDDWW in reading order, Sunday 00.
    private static String date(LocalDateTime now) {
        return Clock645.stamp(now).substring(0, 6) + "0" + now.getDayOfWeek().getValue() % 7;
    }

    private static String clock(LocalDateTime now) {
        return Clock645.stamp(now).substring(6);
    }
}
