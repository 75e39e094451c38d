package wattdesk.meterio.sim.site;

import java.nio.file.Path;
import java.util.List;

/// A site file that cannot be used; every problem begins with its line number.
public final class SiteException extends Exception {

    private final transient List<String> problems;

    SiteException(Path file, List<String> problems) {
        super(file + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /// `line 12: baud: a whole number from 0 to 1000000 is needed`, in the file's order.
    public List<String> problems() {
        return problems;
    }
}
