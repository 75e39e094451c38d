package wattdesk.premises;

import java.text.Normalizer;
import java.util.Optional;

/// Names of sites, buildings and rooms as they are stored: full-width forms and blanks around them
/// gone, nothing that cannot be printed.
final class PlaceName {

    private static final int LONGEST_PART = 20;

    private PlaceName() {}

    static Optional<String> site(String given) {
        return name(given, Site.LONGEST_NAME);
    }

    /// A dash parts building and room, so a building has none.
    static Optional<String> building(String given) {
        return name(given, LONGEST_PART).filter(name -> !name.contains("-"));
    }

    static Optional<String> room(String given) {
        return name(given, LONGEST_PART);
    }

    private static Optional<String> name(String given, int longest) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
        boolean good = !name.isEmpty() && name.length() <= longest && printable(name);
        return good ? Optional.of(name) : Optional.empty();
    }

    private static boolean printable(String text) {
        return text.codePoints().noneMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
            default -> false;
        });
    }
}
