package wattdesk.metering.device;

import java.util.ArrayList;
import java.util.List;
import wattdesk.meterio.discovery.ScanPlan;
import wattdesk.meterio.discovery.Search;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;
import wattdesk.meterio.port.PortAddress;

/// In which order a line is tried: DL/T 645 leaves the factory at 2400 Bd with even parity (7.1),
/// Modbus at 9600 (10); then what people set.
final class SearchPlans {

    private static final List<LineSettings> LIKELY = List.of(
            of(2400, Parity.EVEN), of(9600, Parity.EVEN), of(9600, Parity.NONE),
            of(1200, Parity.EVEN), of(4800, Parity.EVEN), of(2400, Parity.NONE),
            of(4800, Parity.NONE), of(19_200, Parity.NONE), of(19_200, Parity.EVEN));
    /// New meters are 1; a few neighbours cost little.
    private static final int LAST_LIKELY_UNIT = 3;

    private SearchPlans() {}

    private static LineSettings of(int baud, Parity parity) {
        return new LineSettings(baud, 8, parity, 1);
    }

    /// A serial server has its own speed: ours only tells how long to wait for it.
    static List<LineSettings> settings(PortAddress port) {
        return port instanceof PortAddress.Device ? LIKELY : LIKELY.subList(0, 1);
    }

    static ScanPlan at(LineSettings settings, PortAddress port, boolean everywhere) {
        List<Search> searches = new ArrayList<>();
        if (!port.carriesMessages()) {
            searches.add(new Search.Anybody(Protocol.DLT645, everywhere));
            searches.add(new Search.Anybody(Protocol.DLT645_97, false));
            searches.add(new Search.Anybody(Protocol.CJT188, false));
        }
        searches.add(everywhere ? Search.Range.units()
                : new Search.Range(Protocol.MODBUS, 1, LAST_LIKELY_UNIT));
        return new ScanPlan(List.of(settings), searches, ScanPlan.USUAL_TURNAROUND, 1);
    }

    /// As its standard is called.
    static String called(Protocol protocol) {
        return switch (protocol) {
            case DLT645 -> "DL/T 645-2007";
            case DLT645_97 -> "DL/T 645-1997";
            case MODBUS -> "Modbus";
            case CJT188 -> "CJ/T 188";
        };
    }
}
