package wattdesk.meterio.sim.site;

import wattdesk.meterio.sim.fault.FaultPlan;

/// One line of a site file.
public record LinePlan(String name, int baud, int bits, int turnaroundMillis, FaultPlan faults) {}
