package wattdesk.meterio.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.PortException.Reason;
import wattdesk.meterio.port.PortOpener;
import wattdesk.meterio.sim.model.FolderHeldException;
import wattdesk.meterio.sim.site.SiteException;

/// Opens `sim:FILE#line` inside this process: one [VirtualSite] per file, loaded when first asked
/// for. Make one of these per process and hand it to whoever opens ports.
public final class VirtualSites implements PortOpener, AutoCloseable {

    private final LineClock clock;
    private final Map<Path, VirtualSite> sites = new LinkedHashMap<>();

    public VirtualSites(LineClock clock) {
        this.clock = clock;
    }

    @Override
    public BytePort create(PortAddress address, LineSettings settings) throws PortException {
        if (address instanceof PortAddress.Sim(String file, String line)) {
            return new InProcessPort(line(Path.of(file), line));
        }
        throw new PortException(Reason.BAD_SETTINGS, "not a virtual line: " + address);
    }

    /// A line of a site; an empty name means its only or first line. A vanished line is missing.
    public VirtualLine line(Path file, String name) throws PortException {
        var site = site(file);
        var wanted = name.isEmpty() ? site.lineNames().getFirst() : name;
        var line = site.line(wanted).orElseThrow(() -> new PortException(Reason.MISSING,
                file + "#" + wanted + " " + site.lineNames() + ": no such line"));
        if (line.vanished()) {
            throw new PortException(Reason.MISSING, "the line " + wanted + " is unplugged");
        }
        return line;
    }

    /// The site of a file, to look at its meters or change its faults.
    public synchronized VirtualSite site(Path file) throws PortException {
        var key = file.toAbsolutePath().normalize();
        var known = sites.get(key);
        if (known != null) {
            return known;
        }
        var loaded = load(key);
        sites.put(key, loaded);
        return loaded;
    }

    private VirtualSite load(Path file) throws PortException {
        if (!Files.isRegularFile(file)) {
            throw new PortException(Reason.MISSING, file + ": no such site file");
        }
        try {
            return VirtualSite.load(file, clock);
        } catch (SiteException e) {
            throw new PortException(Reason.BAD_SETTINGS, String.valueOf(e.getMessage()));
        } catch (FolderHeldException e) {
            throw new PortException(Reason.IN_USE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new PortException(Reason.OTHER, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (var site : sites.values()) {
            site.close();
        }
        sites.clear();
    }
}
