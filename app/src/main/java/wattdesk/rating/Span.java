package wattdesk.rating;

import java.time.Instant;
import wattdesk.tariff.TariffVersion;

/// A time under one version and within one count of its tiers.
record Span(TariffVersion version, Instant from, Instant to, Instant countedSince) {}
