package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.TARIFF;
import static wattdesk.store.generated.Tables.TARIFF_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.store.Rows;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;

/// The tariffs in the database, read once and after every addition.
public final class TariffRows implements TariffBook {

    private static final System.Logger LOG = System.getLogger(TariffRows.class.getName());

    private final Rows rows;
    private final Paperwork paperwork;
    private volatile List<Tariff> tariffs;

    public TariffRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
        this.tariffs = load();
    }

    /// What came of taking a document.
    public sealed interface Added {
        record Ok(Tariff tariff) implements Added {}

        record NotPermitted() implements Added {}

        /// Versions are superseded, never edited.
        record IdTaken(String id) implements Added {}

        /// `detail` names what is wrong and where.
        record NotValid(String detail) implements Added {}

        record NotWritten(String code, String detail) implements Added {}
    }

    @Override
    public Optional<Tariff> find(String id) {
        return tariffs.stream().filter(tariff -> tariff.id().equals(id)).findFirst();
    }

    @Override
    public List<Tariff> all() {
        return tariffs;
    }

    private List<Tariff> load() {
        return List.copyOf(rows.read(TariffRows::whole));
    }

    /// Each tariff's first document with the versions that were released since.
    private static List<Tariff> whole(DSLContext query) {
        Map<String, List<String>> later = query.select().from(TARIFF_VERSION)
                .fetchGroups(TARIFF_VERSION.TARIFF, TARIFF_VERSION.DOCUMENT);
        return query.select().from(TARIFF).orderBy(TARIFF.ID).fetch().stream()
                .flatMap(row -> readable(row, later).stream()).toList();
    }

    /// Empty, and named in the log, where an older release took what is no tariff today: nothing is
    /// sold or charged under it, and the station opens all the same.
    private static Optional<Tariff> readable(Record row, Map<String, List<String>> later) {
        try {
            return Optional.of(whole(row, later));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR,
                    "tariff " + row.get(TARIFF.ID) + " cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Tariff whole(Record row, Map<String, List<String>> later) {
        String id = row.get(TARIFF.ID);
        List<String> documents = new ArrayList<>(later.getOrDefault(id, List.of()));
        if (!DraftText.read(row.get(TARIFF.DOCUMENT)).versions().isEmpty()) {
            documents.addFirst(row.get(TARIFF.DOCUMENT));
        }
        return new Tariff(id, row.get(TARIFF.NAME), Commodity.valueOf(row.get(TARIFF.COMMODITY)),
                documents.stream().flatMap(
                        text -> TariffDocument.parse(text).versions().stream()).toList());
    }

    /// After versions were released.
    void reload() {
        tariffs = load();
    }

    /// Takes a tariff document; the program itself may, while a station is made.
    public synchronized Added add(String document, Actor actor) {
        if (!actor.isSystem() && !actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Added.NotPermitted();
        }
        try {
            return add(TariffDocument.parse(document), document, actor);
        } catch (IllegalArgumentException e) {
            return new Added.NotValid(String.valueOf(e.getMessage()));
        }
    }

    private Added add(Tariff tariff, String document, Actor actor) {
        AuditEntry audit = new AuditEntry("TARIFF_ADDED", tariff.id(),
                tariff.versions().size() + " versions");
        return switch (paperwork.file(new TariffAdded(tariff, document), actor, audit)) {
            case Paperwork.Filed.Done() -> {
                tariffs = load();
                yield new Added.Ok(tariff);
            }
            case Paperwork.Filed.Stale _ -> new Added.IdTaken(tariff.id());
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Added.NotWritten(code, detail);
        };
    }
}
