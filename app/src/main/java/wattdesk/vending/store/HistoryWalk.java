package wattdesk.vending.store;

import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.FOREIGN_PURCHASE;
import static wattdesk.store.generated.Tables.JOURNAL_ENTRY;
import static wattdesk.store.generated.Tables.SALE;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.vending.History;

/// One walk over the history, so many sequence numbers at a time.
final class HistoryWalk {

    private static final int NUMBERS = 2_000;

    /// All that carries a sequence number, and an index over it.
    private static final List<TableField<?, Long>> SEQUENCES = List.of(COMMAND.SEQUENCE,
            JOURNAL_ENTRY.SEQUENCE, SALE.SEQUENCE, TAPE_EVENT.SEQUENCE,
            FOREIGN_PURCHASE.SEQUENCE, APPROVAL.SEQUENCE);

    private final DSLContext session;
    private final HistoryPart few;
    private @Nullable UUID lastId;

    HistoryWalk(DSLContext session, History.@Nullable Audit audit) {
        this.session = session;
        few = HistoryPart.ofTheFew(session, audit);
    }

    /// A station without any history has one part too: its meters and shifts.
    void walk(Consumer<History> reader) {
        reader.accept(few.homeless());
        for (Long from = next(Long.MIN_VALUE); from != null; from = next(from + NUMBERS - 1)) {
            reader.accept(few.between(from, from + NUMBERS - 1, ids()));
        }
    }

    /// The smallest number that is there behind another: damaged books may leap.
    private @Nullable Long next(long after) {
        return SEQUENCES.stream()
                .map(sequence -> session.select(sequence).from(sequence.getTable())
                        .where(sequence.gt(after)).orderBy(sequence).limit(1).fetchOne(sequence))
                .filter(Objects::nonNull).min(Long::compare).orElse(null);
    }

    /// The next ids of commands. The last one comes again, in case it is there twice; a part has no
    /// more commands than numbers, so with the last part the ids end too.
    private List<UUID> ids() {
        UUID last = lastId;
        List<UUID> ids = session.select(COMMAND.ID).from(COMMAND)
                .where(last == null ? DSL.noCondition() : COMMAND.ID.ge(last))
                .orderBy(COMMAND.ID).limit(last == null ? NUMBERS : NUMBERS + 1)
                .fetch(COMMAND.ID);
        lastId = ids.isEmpty() ? last : ids.getLast();
        return last == null || ids.isEmpty() ? ids : ids.subList(1, ids.size());
    }
}
