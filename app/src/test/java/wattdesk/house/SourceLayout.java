package wattdesk.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a source file is laid out: the rules that a reader would otherwise have to ask for in review
/// (decision 0050).
final class SourceLayout {

    private static final List<Rule> RULES = List.of(
            new Rule("has a tab", "\t"),
            new Rule("has a carriage return", "\r"),
            new Rule("has blanks at the end of a line", " \n"),
            new Rule("has two empty lines in a row", "\n\n\n"),
            new Rule("does not end with one line feed", "(?:[^\n]|\n\n)\\z"),
            new Rule("has a brace on a line of its own before a block", "\\)\\s*\n\\s*\\{"),
            new Rule("has else, catch or finally below the brace",
                    "\\}[ ]*\n\\s*(?:else|catch|finally)\\b"),
            new Rule("has no blank after a keyword",
                    "(?m)^[^\"/*\n]*\\b(?:if|for|while|switch|catch)\\("),
            new Rule("imports a whole package", "(?m)^import [^;]*\\*;"),
            new Rule("is not indented by fours", "(?m)^(?: {4})* {1,3}[^ *\n\"]"));

    private SourceLayout() {}

    private record Rule(String sentence, Pattern found) {

        Rule(String sentence, String found) {
            this(sentence, Pattern.compile(found));
        }
    }

    /// What is wrong with a file, a sentence each.
    static List<String> problems(Path file) {
        String text = SourceTree.text(file);
        List<String> problems = new ArrayList<>();
        String judged = text.contains("\"\"\"") ? text.replaceAll("(?s)\"\"\".*?\"\"\"", "") : text;
        RULES.stream().filter(rule -> rule.found().matcher(judged).find())
                .forEach(rule -> problems.add(SourceTree.name(file) + " " + rule.sentence()));
        imports(text).filter(found -> !found.isEmpty())
                .forEach(found -> problems.add(SourceTree.name(file) + " " + found));
        return problems;
    }

    /// Static ones first, each kind in order of the alphabet, and none that is not used.
    private static Stream<String> imports(String text) {
        List<String> all = text.lines().filter(line -> line.startsWith("import "))
                .map(line -> line.substring(7, line.length() - 1)).toList();
        List<String> sorted = Stream.concat(
                all.stream().filter(name -> name.startsWith("static ")).sorted(),
                all.stream().filter(name -> !name.startsWith("static ")).sorted()).toList();
        String body = text.replaceAll("(?m)^import .*$", "");
        return Stream.concat(
                Stream.of(all.equals(sorted) ? "" : "has imports out of order"),
                all.stream().filter(name -> !uses(body, name))
                        .map(name -> "imports " + name + " and does not use it"));
    }

    private static boolean uses(String body, String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return Pattern.compile("\\b" + simple + "\\b").matcher(body).find();
    }
}
