package wattdesk.metering.store;

import static wattdesk.store.generated.Tables.LINE;
import static wattdesk.store.generated.Tables.METER;

import java.util.List;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.Line;
import wattdesk.metering.LineBook;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.store.Rows;

/// The lines in the database; changes go through the books.
public final class LineRows implements LineBook {

    private final Rows rows;
    private final Paperwork paperwork;

    public LineRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public List<Line> list() {
        return rows.read(query -> query.select().from(LINE).where(LINE.REMOVED_AT.isNull())
                .orderBy(LINE.NAME).fetch(row -> new Line(
                        row.get(LINE.NAME), row.get(LINE.PORT), row.get(LINE.SETTINGS))));
    }

    @Override
    public int metersOn(String line) {
        return rows.read(query -> query.fetchCount(
                METER, METER.LINE.eq(line), METER.ACCOUNT.isNotNull()));
    }

    @Override
    public Paperwork.Filed add(Line line, Actor actor) {
        return paperwork.file(new LineMove(line, true), actor, new AuditEntry("LINE_ADDED",
                line.name(), "port=" + line.port() + " settings=" + line.settings()));
    }

    @Override
    public Paperwork.Filed remove(Line line, Actor actor) {
        return paperwork.file(new LineMove(line, false), actor,
                new AuditEntry("LINE_REMOVED", line.name(), "port=" + line.port()));
    }
}
