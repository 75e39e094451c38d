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
/// ([VirtualSites]) or served on TCP or a serial port ([SimServer], [SimMain]).
/// Driver and simulator share no code but the port; the test vectors judge both.
@NullMarked
package wattdesk.meterio.sim;

import org.jspecify.annotations.NullMarked;
