package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import wattdesk.shell.LookBook;
import wattdesk.shell.Rehearsal;
import wattdesk.shell.WindowOptions;
import wattdesk.station.DemoPeople;
import wattdesk.station.Stations;
import wattdesk.station.ui.StationDoor.Made;

/// Starts the window once on a throw-away demo, for the start-up cache (`wattdesk --make-aot`).
///
/// What a start needs until somebody can type is linked before the program begins, so it has a
/// rehearsal of its own: all else would make every start longer.
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {

    /// Only as far as a sign-in that takes keys; no command line is built, as in a real start.
    static final List<String> SIGN_IN = List.of("rehearse", "--sign-in");

    static int signIn() {
        Display.headlessWhereThereIsNone();
        WindowOptions options = new WindowOptions(
                Clock.systemUTC(), LookBook.platform(), Window.demoLogins());
        return new Rehearsal(options).showSignIn() ? Exit.DONE.code() : Exit.DEVICE.code();
    }

    @Override
    public Integer call() throws IOException {
        Display.headlessWhereThereIsNone();
        Path folder = Files.createTempDirectory("wattdesk-rehearsal-");
        try {
            return played(folder.resolve("station")) ? Exit.DONE.code() : Exit.DEVICE.code();
        } finally {
            delete(folder);
        }
    }

    private static boolean played(Path folder) {
        Clock clock = Clock.systemUTC();
        FolderDoor door = new FolderDoor(folder, new Stations(clock));
        if (door.makeDemo() instanceof Made.Refused) {
            return false;
        }
        WindowOptions options = new WindowOptions(
                clock, LookBook.platform(), Window.logins(folder));
        return new Rehearsal(options).play(
                door, DemoPeople.CASHIER.login(), DemoPeople.CASHIER.password());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
