package wattdesk.shell;

import java.time.Clock;
import java.util.List;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.station.DemoPeople;

/// What a window needs beside its station.
///
/// `demoLogins` are shown on the sign-in screen of a demo station; empty elsewhere.
public record WindowOptions(Clock clock, LookBook looks, List<DemoLogin> demoLogins) {

    public WindowOptions {
        demoLogins = List.copyOf(demoLogins);
    }

    /// With the logins of a demo's people, where there are none yet.
    WindowOptions withDemo(List<DemoPeople> people) {
        List<DemoLogin> logins = people.stream()
                .map(person -> new DemoLogin(person.login(), person.password())).toList();
        return demoLogins.isEmpty() ? new WindowOptions(clock, looks, logins) : this;
    }

    public static WindowOptions standard() {
        return new WindowOptions(Clock.systemUTC(), LookBook.platform(), List.of());
    }
}
