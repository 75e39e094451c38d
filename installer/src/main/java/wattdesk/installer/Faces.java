package wattdesk.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The typefaces of the screens as files: out of a jar the toolkit would copy 20 MB on every start.
final class Faces {

    private Faces() {}

    static void extract(List<Path> jars, Path into) throws IOException {
        Entries.copy(jars, "reports-", Faces::place, into);
        Entries.copy(jars, "ikonli-materialdesign2-", Faces::place, into);
    }

    private static @Nullable Path place(String entry) {
        return entry.endsWith(".ttf") ? Path.of(entry.substring(entry.lastIndexOf('/') + 1)) : null;
    }
}
