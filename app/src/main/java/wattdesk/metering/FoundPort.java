package wattdesk.metering;

import org.jspecify.annotations.Nullable;

/// A place where a line may begin: what opens it, and what the system says of it.
///
/// @param usb maker, model and serial number of a USB adapter: "1A86:7523 A10K"; null for others
/// @param line the line of the station that begins there already; null for a free one
public record FoundPort(
        String port, String description, @Nullable String usb, @Nullable String line) {}
