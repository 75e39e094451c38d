package wattdesk.meterio.sim.site;

import wattdesk.meterio.sim.fault.FaultPlan;

/// One line of a site file.
///
/// @param packets a gateway for Modbus-TCP stands in front of it
public record LinePlan(String name, int baud, int bits, int turnaroundMillis, FaultPlan faults,
        boolean packets) {}
