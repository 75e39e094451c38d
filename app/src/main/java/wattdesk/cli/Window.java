package wattdesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.shell.LookBook;
import wattdesk.shell.WattdeskApp;
import wattdesk.shell.WindowOptions;
import wattdesk.station.DemoPeople;
import wattdesk.station.Stations;

/// Opens the window on a station folder and stays until it is closed. What a start without a
/// command means.
@Command(name = "window", hidden = true)
final class Window implements Callable<Integer> {

    private final Desk desk;

    Window(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LookBook looks = LookBook.platform();
        return open(desk.folder(), desk.globals().chosen()
                .map(language -> looks.startingIn(language)).orElse(looks));
    }

    /// Opens it, without a command line in between.
    static int open(Path folder, LookBook looks) {
        Clock clock = Clock.systemUTC();
        WindowOptions options = new WindowOptions(clock, looks, logins(folder));
        new WattdeskApp(options).run(new FolderDoor(folder, new Stations(clock)));
        return Exit.DONE.code();
    }

    /// The demo's people, where the folder is a demo or may become one.
    static List<DemoLogin> logins(Path folder) {
        return logins(DemoFolder.people(folder));
    }

    static List<DemoLogin> demoLogins() {
        return logins(DemoPeople.all());
    }

    private static List<DemoLogin> logins(List<DemoPeople> people) {
        return people.stream()
                .map(person -> new DemoLogin(person.login(), person.password())).toList();
    }
}
