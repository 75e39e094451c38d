package wattdesk.cli.demo;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import wattdesk.customer.AccountCard;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.VirtualSite;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.station.Station;
import wattdesk.vending.Order;
import wattdesk.vending.TransferState;

/// The other side of the lines: lets a reply vanish, takes a meter off and brings it back.
final class DemoMeters {

    private static final long LOOK_EVERY_NANOS = 2_000_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Station station;
    private final VirtualSite site;

    DemoMeters(Station station, VirtualSites sites) throws PortException {
        this.station = station;
        Path file = station.folder().resolve("sim").resolve("demo.toml");
        this.site = sites.site(file);
    }

    VirtualSite site() {
        return site;
    }

    /// From now on bytes take no time on the lines: nobody watches a property being read at 2400
    /// baud.
    void hurry() {
        site.lineNames().forEach(name -> site.line(name).orElseThrow().tune(0));
    }

    VirtualMeter of(AccountCard account) {
        return site.meter(account.meter().number()).orElseThrow();
    }

    /// Waits in the background until a write to that meter is about to leave, then swallows the
    /// meter's next answer: the meter acts, the station hears nothing.
    Thread loseTheReplyTo(AccountCard account) {
        VirtualLine line = site.line(account.meter().line()).orElseThrow();
        return Thread.ofPlatform().daemon().name("demo-fault").start(() -> {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!writing(account) && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
            line.plan("none");
        });
    }

    private boolean writing(AccountCard account) {
        return station.orders().open().stream()
                .filter(order -> order.account().equals(account.number()))
                .map(Order::transferState).anyMatch(TransferState.INTENT::equals);
    }
}
