package wattdesk.cli;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import wattdesk.message.Language;

/// Every command under its name. Their words are in the bundle `help`.
final class CommandTree {

    private static final int WIDTH = 100;

    private CommandTree() {}

    static CommandLine of(Desk desk) {
        CommandLine root = new CommandLine(desk.globals());
        root.addSubcommand("meter", meter(desk));
        root.setResourceBundle(help(desk.terminal().language()));
        dress(root);
        return root;
    }

    private static CommandLine meter(Desk desk) {
        return new CommandLine(new Group.Meter())
                .addSubcommand("profiles", new MeterProfiles(desk));
    }

    /// The texts that picocli asks for by key.
    static ResourceBundle help(Language language) {
        return ResourceBundle.getBundle("wattdesk.cli.help", language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static void dress(CommandLine root) {
        root.setUsageHelpWidth(WIDTH);
        root.setAdjustLineBreaksForWideCJKCharacters(true);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setAbbreviatedOptionsAllowed(false);
        root.setAbbreviatedSubcommandsAllowed(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
    }
}
