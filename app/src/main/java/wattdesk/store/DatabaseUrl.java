package wattdesk.store;

import java.nio.file.Path;

/// The one place that knows how a station's database is addressed.
///
/// A file created with `DATABASE_TO_LOWER` and opened without it looks empty, with no error; so
/// station, command line, migrations, restore and self-test all ask here. `scheme` is "file" or the
/// name of a file system that tests put under the database. `file` has no ".mv.db".
public record DatabaseUrl(String scheme, Path file) {

    private static final String COMMON =
            ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
                    // One sale is more statements than the default of 8 keeps parsed.
                    + ";QUERY_CACHE_SIZE=128"
                    // Killed while it compacts on closing, the engine finds a state of long ago.
                    + ";MAX_COMPACT_TIME=0";

    public DatabaseUrl {
        file = file.toAbsolutePath().normalize();
        if (file.toString().contains(";")) {
            throw new IllegalArgumentException("a path with ';' would carry settings: " + file);
        }
    }

    public static DatabaseUrl of(Path file) {
        return new DatabaseUrl("file", file);
    }

    /// For user `app`; the file must exist, or a moved file would become a fresh empty one.
    public String working() {
        return base() + ";IFEXISTS=TRUE";
    }

    /// For the privileged user: every commit reaches the operating system before it returns.
    public String privileged() {
        return working() + ";WRITE_DELAY=0";
    }

    /// Only for the explicit step that creates a station, a restore or a rebuilt file.
    public String creating() {
        return base() + ";WRITE_DELAY=0";
    }

    /// The file as it lies in the folder.
    public Path onDisk() {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    /// The same file, under the name that the engine's own file layer opens.
    String inEngine() {
        return scheme + ":" + onDisk();
    }

    private String base() {
        return "jdbc:h2:" + scheme + ":" + file + COMMON;
    }
}
