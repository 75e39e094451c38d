package wattdesk.shell;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.DemoPeople;

/// What a window needs beside its station.
///
/// `demoLogins` are shown on the sign-in screen of a demo station; empty elsewhere. `profiles` and
/// `tariffs` are proposed when an account is opened; no start waits for the profiles to be read.
public record WindowOptions(Clock clock, LookBook looks, List<DemoLogin> demoLogins,
        Supplier<List<String>> profiles, List<String> tariffs) {

    public WindowOptions {
        demoLogins = List.copyOf(demoLogins);
        tariffs = List.copyOf(tariffs);
    }

    public WindowOptions(Clock clock, LookBook looks, List<DemoLogin> demoLogins,
            List<String> profiles, List<String> tariffs) {
        this(clock, looks, demoLogins, () -> profiles, tariffs);
    }

    /// With the logins of a demo's people, where there are none yet.
    WindowOptions withDemo(List<DemoPeople> people) {
        List<DemoLogin> logins = people.stream()
                .map(person -> new DemoLogin(person.login(), person.password())).toList();
        return demoLogins.isEmpty()
                ? new WindowOptions(clock, looks, logins, profiles, tariffs) : this;
    }

    public static WindowOptions standard() {
        return new WindowOptions(Clock.systemUTC(), LookBook.platform(), List.of(), List.of(),
                List.of());
    }
}
