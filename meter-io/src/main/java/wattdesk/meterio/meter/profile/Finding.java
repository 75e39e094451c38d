package wattdesk.meterio.meter.profile;

import java.util.List;

/// What is wrong with a profile file, and where. Line and column count from 1; 0 means the file.
///
/// @param key key of the sentence in [wattdesk.meterio.meter.MeterWords]
public record Finding(String file, int line, int column, String key, List<String> arguments) {
}
