package wattdesk.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Native parts, laid out as their libraries look for them.
///
/// Left inside its jar the serial library's would be unpacked into a folder that everybody may write
/// to (meter-io 5.7), and the toolkit's would be compared with their copies in the user's home on
/// every start.
final class Natives {

    private static final Set<String> WANTED = Set.of(
            "Linux/x86_64", "Linux/armv8_64", "Windows/x86_64", "Windows/aarch64");

    private Natives() {}

    static void extract(List<Path> jars, Path into) throws IOException {
        Entries.copy(jars, "jSerialComm-", Natives::place, into);
    }

    /// The toolkit looks beside its jar first.
    static void besideJars(List<Path> jars, Path lib) throws IOException {
        Entries.copy(jars, "javafx-graphics-", entry -> entry.matches("[^/]+\\.(so|dll|dylib)")
                ? Path.of(entry) : null, lib);
    }

    /// Where an entry belongs below the target; null for what is not wanted.
    private static @Nullable Path place(String entry) {
        int slash = entry.lastIndexOf('/');
        return slash > 0 && WANTED.contains(entry.substring(0, slash)) ? Path.of(entry) : null;
    }
}
