package wattdesk.meterio.meter.profile;

import org.tomlj.Toml;
import org.tomlj.TomlTable;

/// The table that a profile left out.
final class NoTable {

    static final TomlTable TABLE = Toml.parse("");

    private NoTable() {
    }
}
