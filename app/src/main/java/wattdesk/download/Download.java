package wattdesk.download;

import java.time.Instant;
import java.util.UUID;

/// That a version goes to its meters, on somebody's word.
public record Download(
        UUID id, String tariff, Instant version, String operator, String operatorName,
        Instant at) {}
