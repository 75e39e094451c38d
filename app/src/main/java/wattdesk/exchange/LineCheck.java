package wattdesk.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.Tariff;

/// Takes the values out of one row and notes what is wrong with them.
final class LineCheck {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    final Line line;
    private final List<Finding> findings;
    private final int before;

    LineCheck(Line line, List<Finding> findings) {
        this.line = line;
        this.findings = findings;
        before = findings.size();
    }

    boolean good() {
        return findings.size() == before;
    }

    void wrong(@Nullable Field field, String code, Object... arguments) {
        findings.add(Finding.of(line, field, code, arguments));
    }

    /// The text of a cell in its plain form; null where it is empty or was noted as wrong.
    @Nullable String text(Field field) {
        String seen = seen(field);
        return seen == null ? null : plain(seen);
    }

    /// As a person sees it.
    private @Nullable String seen(Field field) {
        return switch (line.at(field)) {
            case Entered.Blank() -> {
                if (field.required()) {
                    wrong(field, "WD-6420");
                }
                yield null;
            }
            case Entered.Text(var text) -> text.strip();
            case Entered.Numeral(var exactly, var shown, var exact) -> {
                if (!exact) {
                    wrong(field, "WD-6431", exactly.toPlainString());
                }
                yield exact ? digits(exactly, shown) : null;
            }
            case Entered.Day(var day) -> {
                wrong(field, "WD-6432", day);
                yield null;
            }
            case Entered.Broken(var shown) -> {
                wrong(field, "WD-6439", shown);
                yield null;
            }
        };
    }

    /// A format that shows zeros in front is what was meant; one that groups digits is not.
    private static String digits(BigDecimal exactly, String shown) {
        return shown.matches("0[0-9]+") ? shown : exactly.toPlainString();
    }

    /// A name of at most so many characters, every one of them kept.
    @Nullable String name(Field field, int longest) {
        String text = seen(field);
        if (text != null && (text.length() > longest || !printable(text))) {
            wrong(field, "WD-6435", text);
            return null;
        }
        return text;
    }

    /// A whole number in a range; null where the cell is empty.
    @Nullable Integer whole(Field field, int least, int most) {
        BigDecimal number = decimal(field);
        if (number == null) {
            return null;
        }
        try {
            int whole = number.intValueExact();
            if (whole >= least && whole <= most) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // said below
        }
        wrong(field, "WD-6434", number.toPlainString(), least + " … " + most);
        return null;
    }

    @Nullable BigDecimal decimal(Field field) {
        if (line.at(field) instanceof Entered.Numeral(var exactly, _, var exact) && exact) {
            return exactly;
        }
        String text = text(field);
        if (text == null) {
            return null;
        }
        String bare = text.replace(",", "");
        if (!DECIMAL.matcher(bare).matches()) {
            wrong(field, "WD-6434", text, "89.50");
            return null;
        }
        return new BigDecimal(bare);
    }

    /// A day, as Excel keeps it or as it is written: 2027-03-31, 2027/3/31, 2027年3月31日.
    @Nullable LocalDate day(Field field) {
        if (line.at(field) instanceof Entered.Day(var day)) {
            return day;
        }
        String text = text(field);
        if (text == null) {
            return null;
        }
        Matcher written = DAY.matcher(text);
        try {
            if (written.matches()) {
                return LocalDate.of(Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
            }
        } catch (DateTimeException e) {
            // said below
        }
        wrong(field, "WD-6434", text, "2027-03-31");
        return null;
    }

    /// What only some words are taken for.
    <E extends Enum<E>> Optional<E> choice(Field field, E[] all, String prefix) {
        String text = text(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<E> chosen = Headings.choice(all, prefix, text);
        if (chosen.isEmpty()) {
            wrong(field, "WD-6433", text);
        }
        return chosen;
    }

    Optional<Tariff> tariff(Field field, Standing standing) {
        String text = text(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Tariff> tariff = standing.tariff(text);
        if (tariff.isEmpty()) {
            wrong(field, "WD-6425", text, AccountCheck.meant(text,
                    standing.tariffs().stream().map(Tariff::name).toList()));
        }
        return tariff;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean printable(String text) {
        return text.codePoints().noneMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
            default -> false;
        });
    }
}
