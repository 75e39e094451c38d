package wattdesk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import wattdesk.cli.Launch;
import wattdesk.cli.Logs;
import wattdesk.cli.SystemLocale;

/// The program's one entry point: the window without arguments, else one command.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Logs.silence();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Locale.setDefault(SystemLocale.of(System.getenv(), Locale.getDefault()));
        Launch launch = new Launch(out, err, Locale.getDefault());
        launch.wakeToolkit(args);
        Logs.quiet();
        int code = launch.start(args);
        out.flush();
        err.flush();
        Runtime.getRuntime().exit(code);
    }

    /// Documents are UTF-8 whatever the terminal's locale claims.
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
