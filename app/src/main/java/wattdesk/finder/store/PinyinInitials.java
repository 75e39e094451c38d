package wattdesk.finder.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import wattdesk.finder.Initials;

/// Initials by pinyin4j, every reading of a character counted. Characters beyond its table are
/// listed here when people bear them as names, else left out.
public final class PinyinInitials implements Initials {

    /// A name of many ambiguous characters would explode; nobody types the twentieth reading.
    private static final int MOST_VARIANTS = 16;
    private static final Map<Integer, Set<String>> RARE =
            Map.of(0x20BB7, Set.of("j"), 0x5803, Set.of("k"), 0x5586, Set.of("z"));
    private final Map<Integer, Set<String>> known = new ConcurrentHashMap<>(RARE);
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();

    @Override
    public List<String> of(String name) {
        return names.computeIfAbsent(name, this::variants);
    }

    private List<String> variants(String name) {
        List<String> made = List.of("");
        for (int point : name.codePoints().toArray()) {
            made = extend(made, known.computeIfAbsent(point, PinyinInitials::read));
        }
        return made.stream().filter(initials -> !initials.isEmpty()).toList();
    }

    private static List<String> extend(List<String> begun, Set<String> next) {
        if (next.isEmpty()) {
            return begun;
        }
        List<String> longer = new ArrayList<>();
        for (String letter : next) {
            for (String start : begun) {
                if (longer.size() < MOST_VARIANTS) {
                    longer.add(start + letter);
                }
            }
        }
        return longer;
    }

    private static Set<String> read(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point)
                    ? Set.of(Character.toString(Character.toLowerCase(point))) : Set.of();
        }
        if (!Character.isBmpCodePoint(point)) {
            return Set.of();
        }
        String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) point);
        Set<String> letters = new LinkedHashSet<>();
        for (String reading : readings == null ? new String[0] : readings) {
            letters.add(reading.substring(0, 1));
        }
        return letters;
    }
}
