package wattdesk.shell;

import java.time.Clock;
import java.util.List;
import wattdesk.operator.ui.DemoLogin;

/// What a window needs beside its station.
///
/// `demoLogins` are shown on the sign-in screen of a demo station; empty elsewhere. `profiles` and
/// `tariffs` are proposed when an account is opened.
public record WindowOptions(Clock clock, LookBook looks, List<DemoLogin> demoLogins,
        List<String> profiles, List<String> tariffs) {

    public WindowOptions {
        demoLogins = List.copyOf(demoLogins);
        profiles = List.copyOf(profiles);
        tariffs = List.copyOf(tariffs);
    }

    public static WindowOptions standard() {
        return new WindowOptions(Clock.systemUTC(), LookBook.platform(), List.of(), List.of(),
                List.of());
    }
}
