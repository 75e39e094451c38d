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
/// The meters live in the time of their site ([wattdesk.meterio.sim.model.SiteTime]), which may run
/// faster than the lines and make steps: `line.time().step(Duration.ofDays(1))`.
///
/// A site file:
/// ```toml
/// seed = 1                        # equal seeds behave equally
/// time_factor = 1                 # how much faster than the lines the meters live
/// [[line]]
/// name = "b1-645"
/// framing = "serial"              # or modbus-tcp: packets with a transaction number
/// baud = 2400                     # 0: unpaced; a meter that was told another is silent
/// bits = 11                       # per character, start and stop included
/// turnaround_ms = 20
/// faults = "ok,credit=none"       # the words of meter-io 16.2
/// [[meter]]
/// line = "b1-645"
/// profile = "demo-645-count"      # acrel… and plain Modbus meters: Modbus, cjt188…, else 645
/// model = "demo-645-count"        # what it is, where the profile is one's own; also `protocol`
/// address = "000024170093"        # 12 digits, or a unit from 1 to 247
/// number = "000024170093"         # what the meter says it is; 645: the address unless given
/// customer = "000000031204"
/// balance = "37.62"               # yuan; also total, hoarding, overdraft, price (4 decimals)
/// count = 31
/// energy_wh = 62370
/// load_w = 500                    # consumption while the relay is closed; water: flow_lph
/// load = "home"                   # flat, home, office, shop, night; by hour and weekend
/// noise = 20                      # percent, by the quarter of an hour, from the seed
/// passwords = "2:123456"          # by level; also password_tries, password_lock_min
/// # bad habits: offline, late_ms, clock_drift_s, refuse = "count|customer|hoarding|length|other",
/// # answers_number, partial = "count|amount|all", encrypted, clock_ppm, relay_stuck, valve_stuck;
/// # kinds: button, no_trip, relay_extended, credits_repeats, clears, short_writes,
/// # platform_session, valve_ms, silent_for_other, status_masks, split_bytes, answers_data;
/// # registers = """reads 03 …""": the table of a plain Modbus meter; also seed, lead_bytes,
/// # units_per_fen
/// [[meters]]                      # many alike: the same words, and
/// line = "b1-645"
/// profile = "demo-645-count"
/// from = "000024171001"           # addresses count up; `number_from` likewise
/// meters = 40
/// spread = 50                     # percent that balance, energy and load differ, from the seed
/// [[event]]                       # what happens to a meter
/// meter = "000024170093"          # its number
/// at = "+36h"                     # after the start, or "2026-11-25 03:00"
/// what = "open-cover"             # the words of model.Happening: magnet, reverse, bypass,
/// for = "2h"                      # power-off, voltage-loss, foreign-purchase, swap, clock …
/// value = ""                      # fen, a number, seconds
/// ```
/// What the meters did is kept in `NAME.state` beside `NAME.toml`, synced before each reply.
/// Driver and simulator share no code but the port; the test vectors judge both.
@NullMarked
package wattdesk.meterio.sim;

import org.jspecify.annotations.NullMarked;
