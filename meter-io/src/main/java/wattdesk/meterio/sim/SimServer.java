package wattdesk.meterio.sim;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.PortException.Reason;
import wattdesk.meterio.sim.site.SiteException;

/// Serves the lines of a virtual site to other programs until it is closed.
public final class SimServer implements AutoCloseable {

    private final VirtualSite site;
    private final LineClock clock;
    private final List<AutoCloseable> servers = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private SimServer(VirtualSite site, LineClock clock) {
        this.site = site;
        this.clock = clock;
    }

    /// Loads the site and serves it. Prints `LINE name place` for every line and then
    /// `READY place` of the first one; a place is a TCP port or a device.
    ///
    /// Throws [SiteException] for a bad file, [PortException] for an unusable port,
    /// [wattdesk.meterio.sim.model.FolderHeldException] when another program runs the meters.
    public static SimServer start(SimOptions options, LineClock clock, PrintStream out)
            throws IOException, SiteException {
        var state = options.state().orElseGet(() -> VirtualSite.stateBeside(options.site()));
        var server = new SimServer(VirtualSite.load(options.site(), clock, state), clock);
        try {
            server.serve(options, out);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void serve(SimOptions options, PrintStream out) throws IOException {
        var names = options.line().map(List::of).orElseGet(site::lineNames);
        for (var name : names) {
            var line = site.line(name).orElseThrow(() -> new PortException(Reason.MISSING,
                    options.site() + "#" + name + " " + site.lineNames() + ": no such line"));
            options.faults().ifPresent(line::plan);
            var place = options.port().startsWith("tcp:")
                    ? tcp(options.port(), line) : serial(options.port(), line);
            places.add(place);
            out.println("LINE " + name + " " + place);
        }
        out.println("READY " + places.getFirst());
        out.flush();
    }

    private String tcp(String address, VirtualLine line) throws IOException {
        int colon = address.lastIndexOf(':');
        int port;
        try {
            port = Integer.parseInt(address.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new PortException(Reason.BAD_SETTINGS, "tcp:HOST:PORT is needed: " + address);
        }
        if (colon <= 4 || port < 0 || port + servers.size() > 65_535) {
            throw new PortException(Reason.BAD_SETTINGS, "tcp:HOST:PORT is needed: " + address);
        }
        int wanted = port == 0 ? 0 : port + servers.size();
        var server = TcpServer.start(line, address.substring(4, colon), wanted, clock);
        servers.add(server);
        return Integer.toString(server.port());
    }

    private String serial(String device, VirtualLine line) throws PortException {
        if (!servers.isEmpty()) {
            throw new PortException(Reason.BAD_SETTINGS,
                    "a serial device carries one line: choose it with --line");
        }
        servers.add(SerialServer.start(line, Path.of(device), clock));
        return device;
    }

    /// The site that is served, to look at its meters and change their faults.
    public VirtualSite site() {
        return site;
    }

    /// TCP ports or devices, in the order of the lines served.
    public List<String> places() {
        return List.copyOf(places);
    }

    /// Waits until somebody closes the server.
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() throws IOException {
        try {
            for (var server : servers) {
                server.close();
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            site.close();
            closed.countDown();
        }
    }
}
