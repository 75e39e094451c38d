/// The virtual site: meters on multidrop lines, for the demo, for training and for tests.
///
/// A line with two meters, in three lines:
/// ```java
/// var line = VirtualLine.on("2400,8E1", clock);
/// var a = line.add(MeterSpec.count("000024170093").balanceFen(3_762).count(31));
/// var b = line.add(MeterSpec.acrel(5, "000024170105").balanceFen(3_762).count(31));
/// ```
/// The line is a [wattdesk.meterio.port.Wire]: give it to an in-process port. Then
/// `line.plan("ok,none,flip:7")` sets the faults of the next replies, `a.offline(true)` changes a
/// meter, `a.executions()` tells what it really did. With settings `0` a line is unpaced.
///
/// A whole site comes from a file ([VirtualSite]), is opened by reference `sim:FILE#line`
/// ([VirtualSites], which is a [wattdesk.meterio.port.PortOpener]) or served on TCP or a serial
/// device ([SimServer], [SimMain]). [DemoSite] writes the file of the demo property and says what
/// the property's books know of each meter.
///
/// A site file:
/// ```toml
/// seed = 1                        # equal seeds behave equally
/// [[line]]
/// name = "b1-645"
/// baud = 2400                     # 0: unpaced
/// bits = 11                       # per character, start and stop included
/// turnaround_ms = 20
/// faults = "ok,credit=none"       # the words of meter-io 16.2
/// [[meter]]
/// line = "b1-645"
/// profile = "demo-645-count"      # acrel…: Modbus, else DL/T 645, unless `protocol` says so
/// address = "000024170093"        # 12 digits, or a unit from 1 to 247
/// number = "000024170093"         # what the meter says it is; 645: the address unless given
/// customer = "000000031204"
/// balance = "37.62"               # yuan; also total, hoarding, overdraft, price (4 decimals)
/// count = 31
/// energy_wh = 62370
/// load_w = 500                    # consumption while the relay is closed
/// # bad habits: offline, late_ms, clock_drift_s, refuse = "count|customer|hoarding|length|other",
/// # answers_number, partial = "count|amount|all", encrypted; also seed, lead_bytes, units_per_fen
/// ```
/// What the meters did is kept in `NAME.state` beside `NAME.toml`, synced before each reply.
/// Driver and simulator share no code but the port; the test vectors judge both.
@NullMarked
package wattdesk.meterio.sim;

import org.jspecify.annotations.NullMarked;
