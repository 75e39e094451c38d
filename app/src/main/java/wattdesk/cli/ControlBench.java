package wattdesk.cli;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;

/// Which meter on the bench is told something, and on whose authority: the options that all orders
/// share. Nothing is sent without `--yes`; the meter's password comes from a file.
final class ControlBench {

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Follow follow = new Follow();

    @Option(names = "--address", paramLabel = "A", required = true,
            descriptionKey = "bench.address")
    private String address = "";

    @Option(names = "--meter", paramLabel = "NUMBER", required = true,
            descriptionKey = "bench.meter")
    private String number = "";

    @Option(names = "--meter-password-file", paramLabel = "FILE",
            descriptionKey = "bench.meter-password-file")
    private java.nio.file.@Nullable Path passwordFile;

    @Option(names = "--operator-code", paramLabel = "HEX", defaultValue = "00000000",
            descriptionKey = "bench.operator-code")
    private String operatorCode = "00000000";

    @Option(names = "--yes", descriptionKey = "bench.yes")
    private boolean yes;

    /// Tells the meter, prints what became of it, returns the exit code.
    int tell(Desk desk, Order order) {
        return on(desk, meter -> meter.tell(order, authority(),
                step -> desk.terminal().remark(desk.terminal().word(
                        "control." + step.name().toLowerCase(java.util.Locale.ROOT)))));
    }

    private int on(Desk desk, Function<ControlledMeter, ControlOutcome> course) {
        Profiles profiles = MeterProfiles.load(desk);
        MeterProfile profile = bench.profile(profiles);
        ready(desk, profile);
        try (Bench.Opened line = bench.open(
                bench.settings(Optional.of(profile)), follow, desk)) {
            ControlledMeter meter = Bench.made(address, () -> new Meters(profiles).control(
                    line.bus(), new MeterAddress(profile.id(), address), number));
            return print(desk, course.apply(meter));
        }
    }

    private void ready(Desk desk, MeterProfile profile) {
        Authority ignored = authority();
        if (!yes) {
            throw Fault.of(Exit.USAGE, "WD-1083", number).thrown();
        }
        if (!profile.verified()) {
            desk.terminal().tell(Message.of("cli", "WD-1075", profile.id()));
        }
    }

    private Authority authority() {
        String password = passwordFile == null ? "" : MeterPasswords.read(passwordFile);
        try {
            return new Authority(password, operatorCode);
        } catch (IllegalArgumentException e) {
            throw passwordFile == null || !operatorCode.matches("[0-9A-Fa-f]{8}")
                    ? Fault.of(Exit.USAGE, "WD-1003", "--operator-code", operatorCode).thrown()
                    : Fault.of(Exit.USAGE, "WD-1085", passwordFile).thrown();
        }
    }

    private static int print(Desk desk, ControlOutcome outcome) {
        MeterWords words = new MeterWords(desk.terminal().language().locale());
        ControlText text = ControlText.of(outcome, words);
        desk.terminal().answer(desk.json(), text.document(), text.lines());
        if (text.exit() != Exit.DONE) {
            desk.terminal().tell(Message.of("cli", "WD-1084", text.state(), text.meaning()));
        }
        return text.exit().code();
    }
}
