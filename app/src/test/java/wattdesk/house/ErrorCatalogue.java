package wattdesk.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The codes of all features, held against the program that sends them and the tests that reach
/// them.
final class ErrorCatalogue {

    private static final Pattern CODE = Pattern.compile("WD-\\d{4}");

    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> chinese = new TreeMap<>();
    private final Map<String, Set<String>> owners = new TreeMap<>();

    ErrorCatalogue(Path resources) {
        SourceTree.files(resources, "messages_en.properties").forEach(f -> read(f, english));
        SourceTree.files(resources, "messages_zh_CN.properties").forEach(f -> read(f, chinese));
    }

    private void read(Path file, Map<String, String> into) {
        Properties words = new Properties();
        try (var in = java.nio.file.Files.newBufferedReader(file)) {
            words.load(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String feature = file.getParent().getFileName().toString();
        words.stringPropertyNames().stream().filter(k -> k.startsWith("WD-")).forEach(k -> {
            into.put(k, words.getProperty(k));
            owners.computeIfAbsent(k.substring(0, 7), c -> new TreeSet<>()).add(feature);
        });
    }

    Set<String> codes() {
        return owners.keySet();
    }

    /// Everything that is wrong, a sentence each.
    List<String> problems(Stream<String> mainTexts, Stream<String> testTexts) {
        List<String> problems = new ArrayList<>();
        differ(problems, "only in English", english.keySet(), chinese.keySet());
        differ(problems, "only in Chinese", chinese.keySet(), english.keySet());
        owners.forEach((code, features) -> judge(problems, code, features));
        Set<String> sent = codes(mainTexts);
        differ(problems, "sent by nobody", owners.keySet(), sent);
        differ(problems, "sent without words", sent, owners.keySet());
        differ(problems, "reached by no test", owners.keySet(), codes(testTexts));
        return problems;
    }

    private void judge(List<String> problems, String code, Set<String> features) {
        if (features.size() > 1) {
            problems.add(code + " belongs to several features: " + features);
        }
        for (String part : List.of(".what", ".do")) {
            if (english.getOrDefault(code + part, "").isBlank()) {
                problems.add(code + " does not say '" + part + "'");
            }
        }
    }

    private static void differ(
            List<String> problems, String how, Set<String> these, Set<String> those) {
        these.stream().filter(k -> !those.contains(k)).forEach(k -> problems.add(k + " is " + how));
    }

    private static Set<String> codes(Stream<String> texts) {
        return texts.flatMap(t -> CODE.matcher(t).results()).map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
