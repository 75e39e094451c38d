package wattdesk.slip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wattdesk.message.Language;
import wattdesk.slip.SlipPaper.Part;

/// A paper as text: a line per part, its letter and its texts between tabs; `\t`, `\n` and `\\` as
/// in Java. Only ever added to: papers of years ago are read by it.
public final class SlipText {
    private SlipText() {}

    public static String write(SlipPaper paper) {
        return Stream.concat(Stream.of(line("T", List.of(paper.language().name(), paper.title()))),
                paper.parts().stream().map(SlipText::line)).collect(Collectors.joining("\n"));
    }

    private static String line(Part part) {
        return switch (part) {
            case Part.Heading it -> line("H", List.of(it.text()));
            case Part.Pair it -> line("P", List.of(it.label(), it.text()));
            case Part.Columns it -> line("C", it.cells());
            case Part.Line it -> line("L", it.cells());
            case Part.Total it -> line("S", List.of(it.label(), it.text()));
            case Part.Note it -> line("N", List.of(it.text()));
            case Part.Signature it -> line("U", List.of(it.who()));
        };
    }

    private static String line(String letter, List<String> texts) {
        return letter + texts.stream().map(text -> "\t" + escaped(text))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "");
    }

    public static SlipPaper read(String text) {
        List<Part> parts = new ArrayList<>();
        String title = "";
        Language language = Language.ZH;
        for (String line : text.split("\n", -1)) {
            List<String> all = Arrays.stream(line.split("\t", -1)).map(SlipText::plain).toList();
            List<String> texts = all.subList(1, all.size());
            if (all.getFirst().equals("T")) {
                language = Language.valueOf(texts.get(0));
                title = texts.get(1);
            } else {
                parts.add(part(all.getFirst(), texts));
            }
        }
        return new SlipPaper(language, title, parts);
    }

    private static Part part(String letter, List<String> texts) {
        return switch (letter) {
            case "H" -> new Part.Heading(texts.getFirst());
            case "P" -> new Part.Pair(texts.get(0), texts.get(1));
            case "C" -> new Part.Columns(texts);
            case "L" -> new Part.Line(texts);
            case "S" -> new Part.Total(texts.get(0), texts.get(1));
            case "N" -> new Part.Note(texts.getFirst());
            case "U" -> new Part.Signature(texts.getFirst());
            default -> throw new IllegalArgumentException("part " + letter);
        };
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!escaped && c == '\\') {
                escaped = true;
                continue;
            }
            plain.append(!escaped ? c : switch (c) {
                case 't' -> '\t';
                case 'n' -> '\n';
                default -> c;
            });
            escaped = false;
        }
        return plain.toString();
    }
}
