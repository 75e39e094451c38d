package wattdesk.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import wattdesk.operator.Actor;
import wattdesk.operator.SignIn;
import wattdesk.station.Station;

/// Who acts: `--operator` with a password from a file or the terminal, never from the command line.
record Who(Desk desk) {

    /// For commands that need an operator: fails before the station is opened when none is named.
    static Who required(Desk desk) {
        if (desk.globals().operator() == null) {
            throw Fault.of(Exit.USAGE, "WD-1017").thrown();
        }
        return new Who(desk);
    }

    /// The operator that was named; commands that take or move money need one.
    Actor operator(Station station) {
        String login = desk.globals().operator();
        if (login == null) {
            throw Fault.of(Exit.USAGE, "WD-1017").thrown();
        }
        return signIn(station.signIn(), login);
    }

    /// The operator where one was named, else the system: for the scheduler.
    Actor operatorOrSystem(Station station) {
        return desk.globals().operator() == null ? Actor.SYSTEM : operator(station);
    }

    Actor signIn(SignIn door, String login) {
        return switch (door.signIn(login, password(login))) {
            case SignIn.Result.In in -> in.actor();
            case SignIn.Result.Wrong _ -> throw Fault.of(Exit.REFUSED, "WD-1015").thrown();
            case SignIn.Result.Wait wait -> throw Fault.of(
                    Exit.REFUSED, "WD-1016", Math.max(1, wait.left().toSeconds())).thrown();
            case SignIn.Result.NotWritten not -> throw Fault.of(
                    Exit.DEVICE, "WD-1045", not.code(), not.detail()).thrown();
        };
    }

    /// The password for a login: the file's first line, else typed without echo.
    char[] password(String login) {
        Path file = desk.globals().passwordFile();
        return file == null ? typed(login) : firstLine(file);
    }

    static char[] firstLine(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            char[] password = text.lines().findFirst().orElse("").toCharArray();
            if (password.length == 0) {
                throw Fault.of(Exit.USAGE, "WD-1014", file).thrown();
            }
            return password;
        } catch (IOException e) {
            throw Fault.of(Exit.USAGE, "WD-1014", file).thrown();
        }
    }

    private char[] typed(String login) {
        Console console = Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .orElseThrow(() -> Fault.of(Exit.USAGE, "WD-1013", login).thrown());
        char[] password = console.readPassword("%s", desk.terminal().word("ask.password", login));
        if (password == null || password.length == 0) {
            throw Fault.of(Exit.USAGE, "WD-1013", login).thrown();
        }
        return Arrays.copyOf(password, password.length);
    }
}
