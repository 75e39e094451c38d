package wattdesk.meterio.sim.modbus;

import java.util.Map;
import java.util.Optional;

/// Register maps of public meters (10.1, 10.3), under the names of their profiles. Every register
/// that is not named here but lies in a range reads as zero.
final class KnownMaps {

    private static final String ACREL_A = """
            reads 03
            writes 10
            range 0000 0010
            0000 u32 energy 0.01
            0002 u32 sharp 0.01
            0004 u32 peak 0.01
            0006 u32 flat 0.01
            0008 u32 valley 0.01
            000A u16 cell 1 rw
            000B u16 volts 0.1
            000C u16 amps 0.01
            000D s16 kilowatts 0.001
            000F u16 kilowatts 0.001
            0010 s16 pf 0.001
            """;

    /// Addresses as a data-logging tutorial of the ADL3000 lists them.
    private static final String ACREL_ADL = """
            reads 03
            range 0000 00FF
            0000 u32 energy 0.01
            0002 u32 sharp 0.01
            0004 u32 peak 0.01
            0006 u32 flat 0.01
            0008 u32 valley 0.01
            000A u32 energy 0.01
            0014 u32 reverse 0.01
            0061 u16 volts 0.1
            0064 u16 amps 0.01
            0067 s16 kilowatts 0.001
            006A s16 kilowatts 0.001
            0072 u16 kilowatts 0.001
            0076 s16 pf 0.001
            0077 u16 hertz 0.01
            """;

    private static final String CHINT_ONE_PHASE = """
            reads 03
            writes 10
            range 0000 002F
            range 2000 200F
            range 4000 4013
            0006 u16 unit 1 rw
            2000 f32 volts 1
            2002 f32 amps 1
            2004 f32 kilowatts 1
            200A f32 pf 1
            200E f32 hertz 1
            4000 f32 energy 1
            400A f32 reverse 1
            """;

    /// Floats with a factor inside: 0.1 V, 0.001 A, 0.1 W, 0.001, 0.01 Hz.
    private static final String CHINT_THREE_PHASES = """
            reads 03
            writes 10
            range 0000 002F
            range 2000 2051
            range 401E 4033
            0006 u16 unit 1 rw
            2006 f32 volts 0.1
            2008 f32 volts 0.1
            200A f32 volts 0.1
            200C f32 amps 0.001
            2012 f32 kilowatts 0.0001
            2014 f32 kilowatts 0.0001
            202A f32 pf 0.001
            2044 f32 hertz 0.01
            401E f32 energy 1
            4028 f32 reverse 1
            """;

    /// Function 06 is not understood.
    private static final String DDS238 = """
            reads 03
            writes 10
            range 0000 0011
            range 0015 0015
            range 001A 001A
            0000 u32 energy 0.01 rw
            0008 u32 reverse 0.01
            000A u32 energy 0.01
            000C u16 volts 0.1
            000D u16 amps 0.01
            000E s16 kilowatts 0.001
            0010 u16 pf 0.001
            0011 u16 hertz 0.01
            001A u16 relay 1 rw
            """;

    private static final String SDM72 = """
            reads 04
            range 0034 0035
            range 0048 004B
            range 0156 0157
            0034 f32 kilowatts 0.001
            0048 f32 energy 1
            004A f32 reverse 1
            0156 f32 energy 1
            """;

    private static final String OR_WE_504 = """
            reads 03
            writes 06 10
            range 0000 000F
            unlock 0080 4
            acknowledges 0008
            0000 u16 volts 0.1
            0001 u16 amps 0.1
            0002 u16 hertz 0.1
            0003 u16 kilowatts 0.001
            0005 u16 kilowatts 0.001
            0006 u16 pf 0.001
            0006 u16 unit 1 w
            0007 u32 energy 0.001
            """;

    private static final String KAIFENG_WATER = """
            reads 03
            writes 10
            range 0001 000F
            0001 f32:CDAB cubic_metres 1
            0008 f32:CDAB cell 1 rw
            """;

    private static final Map<String, String> MAPS = Map.of(
            "acrel-ddsy1352-a", ACREL_A,
            "acrel-dtsy1352-a", ACREL_A,
            "acrel-adl3000", ACREL_ADL,
            "chint-ddsu666", CHINT_ONE_PHASE,
            "chint-dtsu666", CHINT_THREE_PHASES,
            "dds238-2", DDS238,
            "eastron-sdm72", SDM72,
            "or-we-504", OR_WE_504,
            "kaifeng-water", KAIFENG_WATER);

    private KnownMaps() {}

    /// The map of a profile, where it is one of these.
    static Optional<String> of(String profile) {
        return Optional.ofNullable(MAPS.get(profile));
    }
}
