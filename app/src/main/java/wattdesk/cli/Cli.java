package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import wattdesk.message.Language;

/// Runs one command line and gives its exit code. Nothing thrown ever reaches the terminal.
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final Opener stations;

    public Cli(PrintStream out, PrintStream err, Locale locale) {
        this(out, err, locale, new FolderOpener(Clock.systemUTC()));
    }

    Cli(PrintStream out, PrintStream err, Locale locale, Opener stations) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.stations = stations;
    }

    public int run(String... args) {
        Language language = Globals.language(args, locale);
        Terminal terminal = new Terminal(out, err, language);
        Globals globals = new Globals();
        CommandLine tree = CommandTree.of(new Desk(terminal, globals, stations));
        tree.setOut(new PrintWriter(out, true, UTF_8));
        tree.setErr(new PrintWriter(err, true, UTF_8));
        tree.setParameterExceptionHandler((wrong, given) -> misused(terminal, given, wrong));
        tree.setExecutionStrategy(parsed -> globals.unknownLanguage()
                .map(given -> noSuchLanguage(terminal, globals.json(), given))
                .orElseGet(() -> new CommandLine.RunLast().execute(parsed)));
        tree.setExecutionExceptionHandler((broken, command, parsed) ->
                failed(terminal, globals.json(), broken));
        return tree.execute(args);
    }

    private static int noSuchLanguage(Terminal terminal, boolean json, String given) {
        Fault fault = Fault.of(Exit.USAGE, "WD-1003", "--lang", given);
        terminal.fail(fault, json);
        return fault.exit().code();
    }

    private static int misused(Terminal terminal, String[] given, ParameterException wrong) {
        Fault fault = UsageFault.of(wrong);
        boolean json = Arrays.asList(given).contains("--json");
        terminal.fail(fault, json);
        terminal.remark(terminal.word("usage.see",
                wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return fault.exit().code();
    }

    static int failed(Terminal terminal, boolean json, Exception broken) {
        if (broken instanceof CommandFault known) {
            terminal.fail(known.fault(), json);
            return known.fault().exit().code();
        }
        LOG.error("a command broke", broken);
        Fault fault = Fault.of(Exit.DEVICE, "WD-1999", broken.getClass().getSimpleName());
        terminal.fail(fault, json);
        return fault.exit().code();
    }
}
