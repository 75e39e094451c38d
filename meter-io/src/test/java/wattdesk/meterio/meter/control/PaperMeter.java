package wattdesk.meterio.meter.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Scanner645;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineSettings;

/// A 645 meter on paper: identifiers and bytes, and what a test makes of everything that is not a
/// reading. It judges nothing by itself.
final class PaperMeter implements AutoCloseable {

    static final String ADDRESS = "000024170093";
    static final Authority AUTHORITY = new Authority("123456", "07000000");

    final Map<String, String> values = new HashMap<>();
    final List<Frame645> changes = new ArrayList<>();
    final VirtualBus line;
    final ControlledMeter driver;
    /// What is answered to a change; null is silence.
    Function<Frame645, @Nullable Frame645> obeys = this::accept;
    /// What happens to a reading's answer on its way; null is silence.
    UnaryOperator<@Nullable Frame645> reading = reply -> reply;

    PaperMeter() {
        this("demo-645-count");
    }

    PaperMeter(String profile) {
        this(profile, 2_400);
    }

    /// @param baud the speed of the line and of the meter
    PaperMeter(String profile, int baud) {
        values.put("04000402", Hex.reversed(ADDRESS));
        values.put("04000503", "0002");
        values.put("04000501", "0000");
        values.put("0400010C", "00001001280626");
        line = new VirtualBus(new LineSettings(baud, 8, LineSettings.Parity.EVEN, 1), request -> {
            Frame645 asked = Scanner645.find(request, frame -> !frame.fromMeter()).frame();
            Frame645 reply = asked.control() == Control.READ ? reading.apply(read(asked))
                    : change(asked);
            return reply == null ? List.of()
                    : List.of(new ScriptedWire.Chunk(20_000_000, reply.encode(2)));
        });
        driver = new Meters(Profiles.load(null)).control(line.bus,
                new MeterAddress(profile, ADDRESS), ADDRESS);
    }

    private @Nullable Frame645 change(Frame645 asked) {
        changes.add(asked);
        return obeys.apply(asked);
    }

    private Frame645 read(Frame645 asked) {
        String value = values.get(asked.identifier());
        return value == null ? new Frame645(ADDRESS, Control.READ | Control.ERROR, "02")
                : new Frame645(ADDRESS, Control.READ | Control.OK, asked.data() + value);
    }

    /// Yes, and nothing happens.
    Frame645 accept(Frame645 asked) {
        return new Frame645(ADDRESS, asked.control() | Control.OK, "");
    }

    /// Yes, and a write is in.
    Frame645 write(Frame645 asked) {
        values.put(asked.identifier(), asked.data().substring(24));
        return accept(asked);
    }

    Frame645 refuse(Frame645 asked, String code) {
        return new Frame645(ADDRESS, asked.control() | Control.ERROR, code);
    }

    ControlOutcome tell(Order order) {
        return driver.tell(order, AUTHORITY, step -> { });
    }

    @Override
    public void close() {
        line.close();
    }
}
