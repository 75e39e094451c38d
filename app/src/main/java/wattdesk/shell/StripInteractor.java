package wattdesk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.station.Station;
import wattdesk.vending.Order;

/// Asks the station what the status strip tells; blocks.
final class StripInteractor {

    private final Station station;

    StripInteractor(Station station) {
        this.station = station;
    }

    StripModel ask() {
        List<Order> open = station.orders().open();
        return new StripModel(station.lineStates(), open.size(),
                open.stream().map(Order::at).min(Comparator.naturalOrder()).orElse(null),
                lastBackup(), station.receipts().state().trouble());
    }

    /// How many receipts of the day are on no paper; a station without a printer owes none.
    long unprinted(BusinessDay day) {
        if (station.settings().now().printer().isBlank()) {
            return 0;
        }
        return station.orders().between(day, day).stream()
                .filter(order -> order.prints() == 0).count();
    }

    private @Nullable Instant lastBackup() {
        Path folder = station.folder().resolve("backup");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(StripInteractor::changed).max(Comparator.naturalOrder()).orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static Instant changed(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }
}
