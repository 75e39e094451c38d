package wattdesk.meterio.sim.site;

import wattdesk.meterio.sim.model.MeterSpec;

/// One meter of a site file.
///
/// @param line the name of its line
/// @param fileLine where it stands in the file
public record MeterPlan(String line, MeterSpec spec, int fileLine) {}
