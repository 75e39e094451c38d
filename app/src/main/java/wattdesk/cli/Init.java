package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.station.CreateResult;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.NewStation.Kind;
import wattdesk.station.Stations;

/// Makes a station folder: empty, or with the demo property.
@Command(name = "init")
final class Init implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--empty")
    private boolean empty;

    @Option(names = "--practice")
    private boolean practice;

    Init(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (demo && empty) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--empty", "--demo").thrown();
        }
        Path folder = desk.folder();
        NewStation request = new NewStation(folder, demo ? Kind.DEMO : Kind.EMPTY, practice);
        return switch (new Stations(Clock.systemUTC()).create(request, password())) {
            case CreateResult.Created created -> {
                if (demo && desk.globals().passwordFile() != null) {
                    DemoFolder.noteOwnPassword(folder);
                }
                yield tell(request, created.recoveryCode());
            }
            case CreateResult.Refused refused ->
                throw FolderOpener.fault(refused.why(), folder).thrown();
        };
    }

    /// A demo has a known password where none is given; a real station never.
    private char[] password() {
        return demo && desk.globals().passwordFile() == null
                ? DemoPeople.ADMIN.password().toCharArray()
                : new Who(desk).password(DemoPeople.ADMIN.login());
    }

    private int tell(NewStation request, String recoveryCode) {
        ObjectNode document = Json.object().put("folder", request.folder().toString())
                .put("demo", demo).put("practice", request.practice())
                .put("operator", DemoPeople.ADMIN.login()).put("recoveryCode", recoveryCode);
        ArrayNode people = document.putArray("people");
        StringBuilder text = new StringBuilder(desk.terminal().word(
                "init.done", request.folder(), DemoPeople.ADMIN.login(), recoveryCode));
        if (demo) {
            DemoPeople.all().stream().filter(p -> !p.equals(DemoPeople.ADMIN)).forEach(p -> {
                people.addObject().put("login", p.login()).put("password", p.password());
                text.append('\n').append(p.login()).append('\t').append(p.password());
            });
        }
        desk.terminal().answer(desk.json(), document, text.toString());
        return Exit.DONE.code();
    }
}
