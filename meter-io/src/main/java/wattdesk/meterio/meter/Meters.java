package wattdesk.meterio.meter;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.control.BusControl;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.NoControl;
import wattdesk.meterio.meter.control.cjt188.Control188;
import wattdesk.meterio.meter.control.dlt645.Control645;
import wattdesk.meterio.meter.control.modbus.ControlModbus;
import wattdesk.meterio.meter.profile.Framing188;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.modbus.ModbusLine;

/// Makes meters out of lines, profiles and addresses. One object per program: it keeps what Modbus
/// remembers of each line.
public final class Meters {

    private static final int HIGHEST_UNIT = 247;

    private final Profiles profiles;
    private final Map<Bus, ModbusLine> modbus = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();

    public Meters(Profiles profiles) {
        this.profiles = profiles;
    }

    /// The meter at that address. Throws `IllegalArgumentException` for an unknown profile or an
    /// address that the protocol cannot have.
    public PrepaidMeter on(Bus bus, MeterAddress address) {
        MeterProfile profile = profiles.find(address.profileId()).orElseThrow(
                () -> new IllegalArgumentException("no profile " + address.profileId()));
        bus.keepQuiet(profile.timing().quiet());
        String key = profile.protocol().word() + ":" + address.address();
        return new BusMeter(bus, key, profile, driver(bus, profile, address.address()));
    }

    /// The meter without a purse at that address (CJ/T 188: 14 digits). Throws
    /// `IllegalArgumentException` as [#on] does, also for profiles of meters that have a purse.
    public PlainMeter plain(Bus bus, MeterAddress address) {
        MeterProfile profile = profiles.find(address.profileId()).orElseThrow(
                () -> new IllegalArgumentException("no profile " + address.profileId()));
        bus.keepQuiet(profile.timing().quiet());
        String key = profile.protocol().word() + ":" + address.address();
        Framing188 framing = profile.framing188();
        return new BusPlainMeter(bus, key, switch (profile.protocol()) {
            case DLT645_97 -> new Driver97(profile, digits(address.address(), 12));
            case CJT188 -> new Driver188(profile, Objects.requireNonNull(framing),
                    digits(address.address(), 14), serial);
            case MODBUS -> new PlainModbus(withoutPurse(profile), unit(address.address()),
                    modbus(bus));
            case DLT645 -> throw new IllegalArgumentException(
                    "a meter with a purse: " + profile.id());
        });
    }

    /// The meter at that address as one that can be told to do something. A meter whose profile
    /// says nothing about it, and every protocol that cannot do it yet, has no capability.
    ///
    /// @param meterNumber the number on record, which the meter must show before it obeys
    public ControlledMeter control(Bus bus, MeterAddress address, String meterNumber) {
        MeterProfile profile = profiles.find(address.profileId()).orElseThrow(
                () -> new IllegalArgumentException("no profile " + address.profileId()));
        bus.keepQuiet(profile.timing().quiet());
        String key = profile.protocol().word() + ":" + address.address();
        return new BusControl(bus, key, meterNumber, switch (profile.protocol()) {
            case DLT645 -> new Control645(profile, digits(address.address(), 12));
            case MODBUS -> new ControlModbus(profile, Objects.requireNonNull(profile.modbus()),
                    unit(address.address()), modbus(bus));
            case CJT188 -> new Control188(profile, Objects.requireNonNull(profile.framing188()),
                    digits(address.address(), 14), serial);
            case DLT645_97 -> new NoControl(profile);
        });
    }

    private static MeterProfile withoutPurse(MeterProfile profile) {
        if (profile.prepaid()) {
            throw new IllegalArgumentException("a meter with a purse: " + profile.id());
        }
        return profile;
    }

    private ModbusLine modbus(Bus bus) {
        return modbus.computeIfAbsent(bus, line -> new ModbusLine(
                line.clock(), line.settings().port().carriesMessages()));
    }

    /// A DL/T 645-2007 meter for reading any identifier. The address may be shortened to its last
    /// pairs of digits, or empty for the only meter of a line: the reply tells the real one.
    public Terminal645 terminal645(Bus bus, MeterAddress address) {
        MeterProfile profile = profiles.find(address.profileId())
                .filter(found -> found.protocol() == Protocol.DLT645).orElseThrow(
                        () -> new IllegalArgumentException("no profile " + address.profileId()));
        bus.keepQuiet(profile.timing().quiet());
        return new Terminal645(bus, profile, Request645.shortened(address.address()));
    }

    private MeterDriver driver(Bus bus, MeterProfile profile, String address) {
        return switch (profile.protocol()) {
            case DLT645 -> new Driver645(profile, digits(address, 12));
            case MODBUS -> new DriverModbus(withPurse(profile), unit(address), modbus(bus));
            case DLT645_97, CJT188 -> throw new IllegalArgumentException(
                    "a meter without a purse: " + profile.id());
        };
    }

    private static MeterProfile withPurse(MeterProfile profile) {
        if (!profile.prepaid()) {
            throw new IllegalArgumentException("a meter without a purse: " + profile.id());
        }
        return profile;
    }

    /// That many digits; shorter addresses are filled with zeros in front.
    private static String digits(String address, int many) {
        if (!address.matches("\\d{1," + many + "}")) {
            throw new IllegalArgumentException("not " + many + " digits: " + address);
        }
        return "0".repeat(many - address.length()) + address;
    }

    private static int unit(String address) {
        if (address.matches("\\d{1,3}")) {
            int unit = Integer.parseInt(address);
            if (unit >= 1 && unit <= HIGHEST_UNIT) {
                return unit;
            }
        }
        throw new IllegalArgumentException("not a Modbus unit: " + address);
    }
}
