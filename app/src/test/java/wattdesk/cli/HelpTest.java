package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import wattdesk.message.Language;

class HelpTest {

    private static final Set<String> HEADINGS = Set.of(
            "usage.synopsisHeading", "usage.commandListHeading", "usage.parameterListHeading",
            "usage.optionListHeading", "usage.footerHeading");

    private static CommandLine tree() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return CommandTree.of(
                new Desk(new Terminal(nowhere, nowhere, Language.EN), new Globals(),
                        (folder, terminal) -> {
                            throw new AssertionError("no station for a help text");
                        }));
    }

    static Stream<CommandLine> commands() {
        return withChildren(tree())
                .filter(command -> !command.getCommandSpec().usageMessage().hidden());
    }

    private static Stream<CommandLine> withChildren(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpTest::withChildren));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(CommandLine command) {
        String[] path = command.getCommandSpec().qualifiedName().split(" ");
        String[] args = Stream.concat(Stream.of(path).skip(1), Stream.of("--help"))
                .toArray(String[]::new);
        CliRun english = CliRun.of(args);
        assertThat(english.exit()).isZero();
        assertThat(english.out()).contains("Usage:", "Example:\n", "\n  wattdesk ");
        String example = english.out().substring(english.out().indexOf("Example:\n") + 9).strip();
        assertThat(example.lines().toList()).as("can be copied into a shell")
                .allSatisfy(line -> assertThat(line.endsWith("\\"))
                        .isEqualTo(!example.endsWith(line)));
        CliRun chinese = CliRun.of(Stream.concat(Stream.of(args), Stream.of("--lang=zh"))
                .toArray(String[]::new));
        assertThat(chinese.out()).contains("用法：", "例子：");
    }

    @Test
    void everyTextOfTheHelpIsThereAndUsed() {
        Set<String> expected = new TreeSet<>(HEADINGS);
        commands().forEach(c -> keys(c.getCommandSpec(), expected));
        for (Language language : Language.values()) {
            assertThat(new TreeSet<>(CommandTree.help(language).keySet())).isEqualTo(expected);
        }
    }

    private static void keys(CommandSpec spec, Set<String> keys) {
        String name = spec.qualifiedName(".");
        keys.add(name + ".usage.description");
        keys.add(name + ".usage.footer");
        spec.args().stream().filter(a -> !a.inherited() && !a.hidden())
                .forEach(a -> keys.add(key(name, a)));
    }

    private static String key(String command, ArgSpec argument) {
        String given = argument.descriptionKey();
        if (given != null && !given.isEmpty()) {
            return given;
        }
        String option = ((OptionSpec) argument).longestName().replaceFirst("^-+", "");
        return command.equals("wattdesk") ? option : command + "." + option;
    }
}
