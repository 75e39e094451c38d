package wattdesk.exchange;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// Why a row is not taken. `row` is the one at its left; `field` null means the whole row, `table`
/// null the whole file.
///
/// `held` rows are right in themselves but lean on a row that is not.
public record Finding(
        @Nullable Table table, int row, @Nullable Field field, boolean held, Message message) {

    static final Comparator<Finding> ORDER = Comparator
            .comparing(Finding::table, Comparator.nullsFirst(Comparator.<Table>naturalOrder()))
            .thenComparingInt(Finding::row)
            .thenComparing(Finding::field, Comparator.nullsFirst(Comparator.<Field>naturalOrder()));

    static Finding of(Line line, @Nullable Field field, String code, Object... arguments) {
        return new Finding(line.table(), line.row(), field, false, message(code, arguments));
    }

    static Finding held(Line line, Object leansOn) {
        return new Finding(line.table(), line.row(), null, true, message("WD-6438", leansOn));
    }

    static Message message(String code, Object... arguments) {
        return Message.of("exchange", code, arguments);
    }
}
