package wattdesk.meterio.meter.control.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.control.Fact;

/// One identifier that an order wants to read as told.
///
/// @param word key of its name
/// @param wanted hexadecimal, wire order
/// @param entryBytes length of one entry of a table, 0 where the value is one
/// @param fill what becomes of a table's entries that the order does not name
/// @param form how people read it
record Parameter(String identifier, String word, String wanted, int entryBytes, Fill fill,
        ParameterText form) {

    /// What becomes of the entries behind the last one that was told.
    enum Fill {
        /// They stay as the meter has them.
        KEEP,
        /// They repeat the last one.
        REPEAT
    }

    static Parameter single(String identifier, String word, String wanted, ParameterText form) {
        return new Parameter(identifier, word, wanted, 0, Fill.KEEP, form);
    }

    /// What has to be written so that a meter with that content reads as told; null when the order
    /// has more than the meter holds.
    @Nullable String asked(String content) {
        int missing = content.length() - wanted.length();
        if (missing < 0) {
            return null;
        }
        if (entryBytes == 0 || missing % (2 * entryBytes) != 0) {
            return wanted;
        }
        return switch (fill) {
            case KEEP -> wanted + content.substring(wanted.length());
            case REPEAT -> wanted + wanted.substring(wanted.length() - 2 * entryBytes)
                    .repeat(missing / (2 * entryBytes));
        };
    }

    /// Before, told and after, as people read them. What does not read is shown as bytes behind a
    /// question mark: no value, and no equal of one.
    Fact fact(@Nullable String before, @Nullable String after) {
        String told = before == null ? wanted : asked(before);
        int digits = told == null ? wanted.length() : told.length();
        return new Fact(word, text(before, digits), text(told, digits), text(after, digits));
    }

    private @Nullable String text(@Nullable String hex, int digits) {
        if (hex == null) {
            return null;
        }
        String own = hex.substring(0, Math.min(digits, hex.length()));
        String clean = own.length() < digits ? null : form.text(own);
        return clean == null ? "? " + hex : clean;
    }
}
