package wattdesk.settings.store;

import java.util.Map;
import wattdesk.ledger.Move;

/// New contents by name, on their way through the books.
public record SettingsChanged(Map<String, String> contents) implements Move {

    public SettingsChanged {
        contents = Map.copyOf(contents);
    }
}
