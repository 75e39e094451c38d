package wattdesk.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Examples of the help as they can be copied into a shell: what is wider than the help goes on in
/// another line, which a backslash announces.
final class Examples {

    private static final String ON = " \\";
    private static final String INDENT = "      ";

    private Examples() {}

    static String fitted(int width, String... examples) {
        return Arrays.stream(examples).map(example -> fitted(width, example) + "\n")
                .collect(Collectors.joining());
    }

    private static String fitted(int width, String example) {
        StringBuilder whole = new StringBuilder();
        String rest = example.stripTrailing();
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width - ON.length());
            if (at <= INDENT.length()) {
                break;
            }
            whole.append(rest, 0, at).append(ON).append('\n');
            rest = INDENT + rest.substring(at + 1);
        }
        return whole.append(rest).toString();
    }
}
