package wattdesk.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import wattdesk.message.Message;
import wattdesk.shell.LookBook;
import wattdesk.shell.WattdeskApp;

/// Decides what a start of the program is: the window, the headless demo, or a command.
public final class Launch {

    /// What `./mvnw -q -Prun` passes: the window where there is a display, the demo where not.
    static final String RUN = "--run";

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final Display display;

    public Launch(PrintStream out, PrintStream err, Locale locale) {
        this(out, err, locale, Display.ofThisMachine());
    }

    Launch(PrintStream out, PrintStream err, Locale locale, Display display) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.display = display;
    }

    /// Starts the toolkit beside everything else, where a window is sure to come.
    public void wakeToolkit(String... args) {
        if (wantsWindow(List.of(args)) && display.present()) {
            WattdeskApp.wakeToolkit();
        }
    }

    /// Runs until the window closes or the command ends; returns the exit code.
    public int start(String... args) {
        boolean run = Arrays.asList(args).contains(RUN);
        List<String> rest = Arrays.stream(args).filter(word -> !word.equals(RUN)).toList();
        if (rest.equals(Rehearse.SIGN_IN)) {
            return Rehearse.signIn();
        }
        Cli cli = new Cli(out, err, locale);
        if (!wantsWindow(rest)) {
            return cli.run(rest.toArray(String[]::new));
        }
        if (display.present()) {
            return window(cli, rest);
        }
        return run ? playDemo(cli, rest) : withoutDisplay(rest);
    }

    /// Nothing but global options: no command was named.
    private static boolean wantsWindow(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--data") || word.equals("--lang")) {
                i++;
            } else if (!word.startsWith("--data=") && !word.startsWith("--lang=")) {
                return false;
            }
        }
        return true;
    }

    /// The window does not wait for the command line to be built, where nothing needs it.
    private int window(Cli cli, List<String> rest) {
        boolean named = rest.size() == 2 && rest.getFirst().equals("--data");
        if (!named && !rest.isEmpty()) {
            return cli.run(with(rest, "window"));
        }
        try {
            Path folder = named ? Path.of(rest.getLast())
                    : StationFolder.ofThisMachine().standard();
            return Window.open(folder.toAbsolutePath().normalize(), LookBook.platform());
        } catch (RuntimeException broken) {
            return Cli.failed(terminal(rest), false, broken);
        }
    }

    private int playDemo(Cli cli, List<String> rest) {
        announceDemo(terminal(rest));
        return cli.run(with(rest, "demo"));
    }

    static void announceDemo(Terminal terminal) {
        terminal.tell(Message.of("cli", "WD-1021"));
    }

    private int withoutDisplay(List<String> rest) {
        terminal(rest).tell(Message.of("cli", "WD-1020"));
        return Exit.DEVICE.code();
    }

    private Terminal terminal(List<String> words) {
        return new Terminal(out, err, Globals.language(words.toArray(String[]::new), locale));
    }

    private static String[] with(List<String> rest, String command) {
        String[] all = Arrays.copyOf(rest.toArray(String[]::new), rest.size() + 1);
        all[rest.size()] = command;
        return all;
    }
}
