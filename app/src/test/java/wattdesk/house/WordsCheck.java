package wattdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds every bundle against its twin and against the sources that speak it (rule 10).
///
/// A key counts as used when the feature's sources name it, or name the parts that make it: a part
/// that ends with a dot and a constant, or a key and an ending that begins with a dot.
final class WordsCheck {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern ASKED = Pattern.compile("words\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern CODE = Pattern.compile("WD-\\d{4}");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:tcp|file|serial|system|sim):[^\\s；，。]*");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("[\\p{IsHan}）”}][,:;!?](?=[\\p{IsHan}（“{])");

    private final Path resources;
    private final Path sources;
    private final List<String> problems = new ArrayList<>();

    WordsCheck(Path resources, Path sources) {
        this.resources = resources;
        this.sources = sources;
    }

    List<String> problems() {
        for (Path english : files(resources, "_en.properties")) {
            String name = english.getFileName().toString().replace("_en.properties", "");
            Path chinese = english.resolveSibling(name + "_zh_CN.properties");
            Map<String, String> en = read(english);
            Map<String, String> zh = read(chinese);
            String where = english.getParent().getFileName() + "/" + name;
            twins(where, en, zh);
            if (name.equals("ui")) {
                judgeUse(where, english.getParent().getFileName().toString(), en.keySet());
            } else if (name.equals("messages")) {
                judgeCodes(where, en.keySet());
            }
        }
        return problems;
    }

    private void twins(String where, Map<String, String> en, Map<String, String> zh) {
        Set<String> all = new TreeSet<>(en.keySet());
        all.addAll(zh.keySet());
        for (String key : all) {
            if (!en.containsKey(key) || !zh.containsKey(key)) {
                problems.add(where + " " + key + " is missing in "
                        + (en.containsKey(key) ? "zh_CN" : "en"));
            } else if (!gaps(en.get(key)).equals(gaps(zh.get(key)))) {
                problems.add(where + " " + key + " has other gaps in zh_CN than in en");
            }
            punctuation(where, key, zh.getOrDefault(key, ""));
            if (!where.endsWith("/help")) {
                apostrophes(where, key, en.getOrDefault(key, "") + zh.getOrDefault(key, ""));
            }
        }
    }

    /// Chinese text takes full-width marks; only addresses keep their colons.
    private void punctuation(String where, String key, String text) {
        if (HALF_WIDTH.matcher(ADDRESS.matcher(text).replaceAll("")).find()) {
            problems.add(where + " " + key + " has a half-width mark between Chinese characters");
        }
    }

    private void apostrophes(String where, String key, String text) {
        if (text.replace("''", "").contains("'")) {
            problems.add(where + " " + key + " has a single apostrophe, which eats its gaps");
        }
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void judgeUse(String where, String feature, Set<String> keys) {
        String text = text(feature);
        Set<String> literals = LITERAL.matcher(text).results().map(r -> r.group(1))
                .collect(Collectors.toSet());
        Set<String> constants = CONSTANT.matcher(text("")).results()
                .map(r -> r.group().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        keys.stream().filter(key -> !used(key, literals, constants))
                .forEach(key -> problems.add(where + " " + key + " is used by nobody"));
        ASKED.matcher(text).results().map(r -> r.group(1)).distinct()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add(where + " " + key + " is asked for and missing"));
        Set<String> families = keys.stream().filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        literals.stream().filter(l -> l.matches("[a-z]+(\\.[a-z_-]+)+"))
                .filter(l -> families.contains(l.substring(0, l.indexOf('.'))))
                .filter(l -> keys.stream().noneMatch(key -> key.startsWith(l)))
                .forEach(l -> problems.add(where + " " + l + " is named and missing"));
    }

    private static boolean used(String key, Set<String> literals, Set<String> constants) {
        if (literals.contains(key)) {
            return true;
        }
        for (int cut = 1; cut < key.length(); cut++) {
            String head = key.substring(0, cut);
            String tail = key.substring(cut);
            boolean dotted = head.endsWith(".") && literals.contains(head)
                    && (constants.contains(tail) || literals.contains(tail));
            boolean ending = tail.startsWith(".") && literals.contains(tail)
                    && literals.contains(head);
            if (dotted || ending) {
                return true;
            }
        }
        return false;
    }

    private void judgeCodes(String where, Set<String> keys) {
        Set<String> sent = CODE.matcher(text("")).results().map(r -> r.group())
                .collect(Collectors.toSet());
        keys.stream().map(key -> key.substring(0, Math.min(7, key.length()))).distinct()
                .filter(code -> !sent.contains(code))
                .forEach(code -> problems.add(where + " " + code + " is sent by nobody"));
    }

    private String text(String feature) {
        Path root = feature.isEmpty() ? sources : sources.resolve(feature);
        return files(root, ".java").stream().map(WordsCheck::content)
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(Path file) {
        Map<String, String> sorted = new TreeMap<>();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                new Properties() {
                    @Override
                    public synchronized @Nullable Object put(Object key, Object text) {
                        if (sorted.put(key.toString(), text.toString()) != null) {
                            problems.add(file.getParent().getFileName() + "/"
                                    + file.getFileName() + " has " + key + " twice");
                        }
                        return null;
                    }
                }.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sorted;
    }
}
