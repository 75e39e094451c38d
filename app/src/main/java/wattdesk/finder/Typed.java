package wattdesk.finder;

import java.text.Normalizer;
import java.util.Locale;

/// What was typed, brought to one form: full-width as half-width, lower case, dashes and the words
/// 栋 幢 号楼 座 as "-", a closing 室 or 号 gone.
///
/// `building` is empty when there is no dash; then `rest` is the whole text.
public record Typed(String text, String building, String rest) {

    public static Typed of(String typed) {
        String text = plain(typed).replaceAll("[‐-―－]|号楼|栋|幢|座", "-").replaceAll("[室号]$", "");
        int dash = text.indexOf('-');
        if (dash < 1) {
            return new Typed(text, "", text);
        }
        return new Typed(text, text.substring(0, dash), text.substring(dash + 1));
    }

    /// The form in which names, phones and numbers are compared.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip().toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isRoom() {
        return !building.isEmpty();
    }

    public boolean isDigits() {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
