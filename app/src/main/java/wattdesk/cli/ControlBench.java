package wattdesk.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Which meter on the bench is told something, and on whose authority: the options that all orders
/// share. Nothing is sent without `--yes`; the meter's password comes from a file.
final class ControlBench {

    @Mixin
    private Target target = new Target();

    @Mixin
    private Consent consent = new Consent();

    @Option(names = "--meter-password-file", paramLabel = "FILE",
            descriptionKey = "bench.meter-password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--operator-code", paramLabel = "HEX", defaultValue = "00000000",
            descriptionKey = "bench.operator-code")
    private String operatorCode = "00000000";

    @Option(names = "--read-back", descriptionKey = "bench.read-back")
    private boolean readBack;

    /// Tells the meter, or only looks whether it was told; prints what became of it and returns the
    /// exit code.
    int tell(Desk desk, Order order) {
        Authority authority = authority();
        return on(desk, meter -> readBack ? meter.readBack(order)
                : meter.tell(order, authority, step -> desk.terminal().remark(
                        desk.terminal().word(
                                "control." + step.name().toLowerCase(Locale.ROOT)))));
    }

    private int on(Desk desk, Function<ControlledMeter, ControlOutcome> course) {
        Profiles profiles = MeterProfiles.load(desk);
        Meters meters = new Meters(profiles);
        MeterProfile profile = ready(desk, profiles);
        ControlOutcome outcome = target.talk(desk, profile,
                (bus, at) -> meters.control(bus, at, consent.number()), course);
        if (passwordFile == null && wantsPassword(outcome)) {
            throw Fault.of(Exit.USAGE, "WD-1093").thrown();
        }
        return print(desk, ControlText.of(outcome, desk.terminal()));
    }

    private static boolean wantsPassword(ControlOutcome outcome) {
        return outcome instanceof ControlOutcome.NotStarted not
                && not.why() instanceof Obstacle.DoesNotFit fit
                && fit.word().endsWith("password");
    }

    /// Tells the whole line the time, by DL/T 645's broadcast, and reads back what became of it in
    /// this one meter.
    int broadcast(Desk desk, Supplier<LocalDateTime> now) {
        if (target.protocol() != Protocol.DLT645) {
            throw Typed.wrong("--broadcast --protocol", target.protocol().word());
        }
        if (readBack) {
            throw Typed.wrong("--broadcast", "--read-back");
        }
        Profiles profiles = MeterProfiles.load(desk);
        Meters meters = new Meters(profiles);
        MeterProfile profile = ready(desk, profiles);
        return print(desk, target.talk(desk, profile, (bus, at) -> new Broadcast(consent.number(),
                meters.on(bus, at), meters.terminal645(bus, at), desk), meter -> meter.tell(now)));
    }

    private MeterProfile ready(Desk desk, Profiles profiles) {
        MeterProfile profile = target.profile(profiles);
        if (!readBack) {
            consent.given(desk, profile, Fault.of(Exit.USAGE, "WD-1083", consent.number()));
        }
        return profile;
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

    private static int print(Desk desk, ControlText text) {
        desk.terminal().answer(desk.json(), text.document(), text.lines());
        Ending.tell(desk.terminal(), text.state(), text.meaning(), "WD-1084");
        return text.exit().code();
    }
}
