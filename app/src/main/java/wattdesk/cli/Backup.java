package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;
import wattdesk.station.Station;

/// Writes a verified backup.
@Command(name = "backup")
final class Backup implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    Backup(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Path into = to == null ? desk.folder().resolve("backup") : to.toAbsolutePath();
        try (Station station = desk.open()) {
            permit(new Who(desk).operatorOrSystem(station));
            Path file = station.backUp(into);
            ObjectNode document = Json.object().put("file", file.toString())
                    .put("bytes", Files.size(file));
            desk.terminal().answer(desk.json(), document, file.toString());
            return Exit.DONE.code();
        } catch (IOException e) {
            throw notWritten(into).thrown();
        }
    }

    static Fault notWritten(Path into) {
        return Fault.of(Exit.DEVICE, "WD-1062", into).with("folder", into.toString());
    }

    private static void permit(Actor actor) {
        if (!actor.isSystem() && !actor.operator().may(Permission.BACK_UP)) {
            throw Fault.of(Exit.REFUSED, "WD-1040").thrown();
        }
    }
}
