/// CJ/T 188-2004 as a virtual water meter speaks it. Shares nothing with the driver.
@org.jspecify.annotations.NullMarked
package wattdesk.meterio.sim.cjt188;
