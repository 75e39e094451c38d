package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.TARIFF;

import java.util.List;
import java.util.Optional;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.store.Rows;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.Tariffs;

/// The tariffs in the database, read once and after every addition.
public final class TariffRows implements TariffBook {

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
        return List.copyOf(rows.read(query -> query.select().from(TARIFF).orderBy(TARIFF.ID)
                .fetch(row -> TariffDocument.parse(row.get(TARIFF.DOCUMENT)))));
    }

    /// As that person sees and adds them.
    public Tariffs of(Actor actor) {
        return new TariffsOf(this, actor);
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
