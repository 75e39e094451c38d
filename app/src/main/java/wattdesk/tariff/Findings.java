package wattdesk.tariff;

import java.util.ArrayList;
import java.util.List;
import wattdesk.tariff.TariffFinding.Code;

/// Findings as they are made, below one place of the document.
record Findings(String where, List<TariffFinding> all) {

    static Findings none() {
        return new Findings("", new ArrayList<>());
    }

    /// The same list, for a field of this place.
    Findings at(String field) {
        return new Findings(path(field), all);
    }

    /// The same list, for one of the things in a list at this place.
    Findings at(String list, int index) {
        return at(list + "[" + index + "]");
    }

    private String path(String field) {
        return where.isEmpty() ? field : where + "." + field;
    }

    void here(Code code, String... arguments) {
        all.add(TariffFinding.of(code, where, arguments));
    }

    void in(String field, Code code, String... arguments) {
        all.add(TariffFinding.of(code, path(field), arguments));
    }

    /// Whether a text is there; what is not is found missing.
    boolean has(String field, String text) {
        if (text.isBlank()) {
            in(field, Code.MISSING);
        }
        return !text.isBlank();
    }
}
