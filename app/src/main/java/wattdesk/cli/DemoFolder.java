package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wattdesk.station.DemoPeople;

/// What can be told of a demo before its database is open: whose passwords the sign-in may show.
final class DemoFolder {

    private static final String OWN_PASSWORD = "own-admin-password";

    private DemoFolder() {}

    /// The people with the demo's passwords; nobody in a folder that is no demo.
    static List<DemoPeople> people(Path folder) {
        Path sim = folder.resolve("sim");
        if (!Files.exists(sim.resolve("demo.toml"))) {
            return List.of();
        }
        boolean own = Files.exists(sim.resolve(OWN_PASSWORD));
        return DemoPeople.all().stream()
                .filter(person -> !own || !person.equals(DemoPeople.ADMIN)).toList();
    }

    /// The administrator of this demo has a password of their own, which nobody is shown.
    static void noteOwnPassword(Path folder) {
        try {
            Files.writeString(folder.resolve("sim").resolve(OWN_PASSWORD), "");
        } catch (IOException e) {
            throw Fault.of(Exit.DEVICE, "WD-1073", String.valueOf(e.getMessage())).thrown();
        }
    }
}
