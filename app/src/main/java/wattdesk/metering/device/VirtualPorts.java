package wattdesk.metering.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wattdesk.metering.FoundPort;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.VirtualSites;

/// The lines of the virtual sites in a station's folder; none where money is real.
///
/// @param folder where site files lie; ports name them from `base`, as lines do
public record VirtualPorts(VirtualSites sites, Path folder, Path base, BooleanSupplier practice)
        implements Supplier<List<FoundPort>> {

    private static final System.Logger LOG = System.getLogger(VirtualPorts.class.getName());

    @Override
    public List<FoundPort> get() {
        if (!practice.getAsBoolean() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".toml")).sorted()
                    .flatMap(this::lines).toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no virtual lines", e);
            return List.of();
        }
    }

    private Stream<FoundPort> lines(Path file) {
        try {
            Path named = base.relativize(file);
            return sites.site(file).lineNames().stream().map(line ->
                    new FoundPort("sim:" + named + "#" + line, "", null, null));
        } catch (PortException e) {
            LOG.log(System.Logger.Level.WARNING, "no virtual line of " + file, e);
            return Stream.of();
        }
    }
}
