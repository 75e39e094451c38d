package wattdesk.meterio.sim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.site.SiteException;

/// The simulator as a process of its own; see [SimOptions] for its arguments and [SimConsole] for
/// what it understands while it runs. Ends with 2 for bad input and 3 for an unusable port.
public final class SimMain {

    private static final int BAD_INPUT = 2;
    private static final int DEVICE_FAILED = 3;

    private SimMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int exit = serve(System.out, System.err, arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /// Serves until stopped; returns the exit code.
    static int serve(PrintStream out, PrintStream err, String... arguments)
            throws InterruptedException {
        try {
            var server = SimServer.start(SimOptions.parse(arguments), new RealLineClock(), out);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, err)));
            Thread.ofPlatform().daemon().name("sim-console").start(() -> console(server, out, err));
            server.await();
            return 0;
        } catch (SiteException e) {
            e.problems().forEach(err::println);
            return BAD_INPUT;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println(e.getMessage());
            return DEVICE_FAILED;
        }
    }

    private static void console(SimServer server, PrintStream out, PrintStream err) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            if (new SimConsole(server, out).run(in)) {
                stop(server, err);
            }
        } catch (IOException e) {
            err.println(e.getMessage());
        }
    }

    private static void stop(SimServer server, PrintStream err) {
        try {
            server.close();
        } catch (IOException e) {
            err.println(e.getMessage());
        }
    }
}
