package wattdesk.shell;

import java.time.Clock;
import java.util.List;
import wattdesk.operator.ui.DemoLogin;

/// What a window needs beside its station.
///
/// `demoLogins` are shown on the sign-in screen of a demo station; empty elsewhere.
public record WindowOptions(Clock clock, LookBook looks, List<DemoLogin> demoLogins) {

    public WindowOptions {
        demoLogins = List.copyOf(demoLogins);
    }

    public static WindowOptions standard() {
        return new WindowOptions(Clock.systemUTC(), LookBook.platform(), List.of());
    }
}
