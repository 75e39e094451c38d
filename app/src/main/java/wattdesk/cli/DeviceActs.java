package wattdesk.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.customer.Ratio;
import wattdesk.installation.DeviceOrder;
import wattdesk.installation.Fate;

/// The orders that devices can be given.
final class DeviceActs {

    private DeviceActs() {}

    /// Sets or takes away the last day of verification.
    @Command(name = "verification")
    static final class Verification extends DeviceAct {

        @Option(names = "--meter", paramLabel = "NUMBER", split = ",", required = true)
        private List<String> meters = new ArrayList<>();

        @Option(names = "--due", paramLabel = "DATE|none", required = true)
        private String due = "";

        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "",
                descriptionKey = "device.reason")
        private String reason = "";

        Verification(Desk desk) {
            super(desk);
        }

        @Override
        DeviceOrder order() {
            return new DeviceOrder.Verify(meters, date("--due", due), reason);
        }
    }

    /// Other transformers.
    @Command(name = "ratio")
    static final class OtherRatio extends OfOne {

        @Option(names = "--ct", paramLabel = "N", required = true)
        private int ct = 1;

        @Option(names = "--pt", paramLabel = "N", defaultValue = "1")
        private int pt = 1;

        @Option(names = "--register", paramLabel = "TOTAL=…", descriptionKey = "device.register")
        private @Nullable String register;

        OtherRatio(Desk desk) {
            super(desk);
        }

        @Override
        DeviceOrder order() {
            return new DeviceOrder.ChangeRatio(meter, new Ratio(ct, pt),
                    figures("--register", register), reason);
        }
    }

    /// Off its account.
    @Command(name = "take-off")
    static final class TakeOff extends OfOne {

        @Option(names = "--becomes", paramLabel = "in-stock|retired", defaultValue = "in-stock",
                descriptionKey = "device.becomes")
        private String becomes = "";

        @Option(names = "--register", paramLabel = "TOTAL=…", descriptionKey = "device.register")
        private @Nullable String register;

        @Option(names = "--balance", paramLabel = "YUAN", descriptionKey = "device.balance")
        private @Nullable String balance;

        TakeOff(Desk desk) {
            super(desk);
        }

        @Override
        DeviceOrder order() {
            return new DeviceOrder.TakeOff(meter, Typed.word("--becomes", Fate.class, becomes),
                    figures("--register", register), yuan("--balance", balance), reason);
        }
    }

    /// Into stock, or out of use.
    @Command(name = "shelve")
    static final class Shelve extends OfOne {

        @Option(names = "--becomes", paramLabel = "in-stock|retired", required = true,
                descriptionKey = "device.becomes")
        private String becomes = "";

        Shelve(Desk desk) {
            super(desk);
        }

        @Override
        DeviceOrder order() {
            return new DeviceOrder.Shelve(
                    meter, Typed.word("--becomes", Fate.class, becomes), reason);
        }
    }

    /// To another account.
    @Command(name = "move")
    static final class MoveTo extends OfOne {

        @Option(names = "--to", paramLabel = "NO", required = true)
        private String account = "";

        @Option(names = "--register", paramLabel = "TOTAL=…", descriptionKey = "device.register")
        private @Nullable String register;

        @Option(names = "--balance", paramLabel = "YUAN", descriptionKey = "device.balance")
        private @Nullable String balance;

        MoveTo(Desk desk) {
            super(desk);
        }

        @Override
        DeviceOrder order() {
            return new DeviceOrder.MoveTo(
                    meter, account, figures("--register", register),
                    yuan("--balance", balance), reason);
        }
    }

    /// Many by their numbers.
    @Command(name = "add-range")
    static final class AddRange extends DeviceAct {

        @Option(names = "--from", paramLabel = "NUMBER", required = true)
        private String from = "";

        @Option(names = "--to", paramLabel = "NUMBER", required = true)
        private String to = "";

        @Option(names = "--line", paramLabel = "NAME", required = true)
        private String line = "";

        @Option(names = "--profile", paramLabel = "ID", required = true)
        private String profile = "";

        @Option(names = "--unit-from", paramLabel = "N")
        private @Nullable Integer firstUnit;

        @Option(names = "--ct", paramLabel = "N", defaultValue = "1")
        private int ct = 1;

        @Option(names = "--pt", paramLabel = "N", defaultValue = "1")
        private int pt = 1;

        @Option(names = "--due", paramLabel = "DATE")
        private @Nullable String due;

        @Option(names = "--at", paramLabel = "3|3-0101")
        private @Nullable String at;

        AddRange(Desk desk) {
            super(desk);
        }

        @Override
        DeviceOrder order() {
            return new DeviceOrder.AddRange(from, to, line, profile, firstUnit,
                    new Ratio(ct, pt), date("--due", due), at);
        }
    }

    /// For one device, with its reason.
    abstract static class OfOne extends DeviceAct {

        @Option(names = "--meter", paramLabel = "NUMBER", required = true,
                descriptionKey = "device.meter")
        String meter = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true,
                descriptionKey = "device.reason")
        String reason = "";

        OfOne(Desk desk) {
            super(desk);
        }
    }
}
