package wattdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.Order;

/// Changes the password of a level in one meter; both passwords come from files.
@Command(name = "password")
final class MeterPassword implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--level", paramLabel = "0-9", required = true)
    private int level;

    @Option(names = "--new-password-file", paramLabel = "FILE", required = true)
    private Path fresh = Path.of("");

    MeterPassword(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String digits = MeterPasswords.read(fresh);
        try {
            return bench.tell(desk, new Order.Password(level, digits));
        } catch (IllegalArgumentException e) {
            throw Fault.of(Exit.USAGE, "WD-1085", fresh).thrown();
        }
    }
}
