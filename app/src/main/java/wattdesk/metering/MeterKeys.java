package wattdesk.metering;

import java.util.Optional;

/// The passwords that let the station change its meters, by profile. They are told to nobody.
public interface MeterKeys {

    /// Six digits; empty where none is kept.
    Optional<String> password(String profile);

    /// Keeps it for all meters of the profile. Throws IllegalArgumentException for anything but six
    /// digits, UncheckedIOException where it cannot be kept.
    void keep(String profile, String password);
}
