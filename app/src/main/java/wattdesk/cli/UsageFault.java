package wattdesk.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Words for a command line that cannot be understood.
final class UsageFault {

    private UsageFault() {}

    static Fault of(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing);
            case UnmatchedArgumentException unmatched -> Fault.of(
                    Exit.USAGE, "WD-1002", String.join(" ", unmatched.getUnmatched()));
            default -> value(wrong);
        };
    }

    private static Fault missing(MissingParameterException missing) {
        String names = missing.getMissing().stream().map(UsageFault::name)
                .collect(Collectors.joining(", "));
        return Fault.of(Exit.USAGE, "WD-1001", names);
    }

    private static Fault value(ParameterException wrong) {
        ArgSpec where = wrong.getArgSpec();
        String given = wrong.getValue() == null ? "" : wrong.getValue();
        return Fault.of(Exit.USAGE, "WD-1003", where == null ? "" : name(where), given);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName()
                : argument.paramLabel();
    }
}
