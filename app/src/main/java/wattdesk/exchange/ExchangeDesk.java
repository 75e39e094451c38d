package wattdesk.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wattdesk.customer.NewMeter;
import wattdesk.ledger.Books;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;

/// Takes tables in and gives them out. What is taken in becomes durable in one change.
public final class ExchangeDesk implements Exchange {

    private final Workbooks workbooks;
    private final ExchangePorts ports;
    private final Books books;
    private final Runnable changed;

    /// `changed` runs after every import (the search index listens).
    public ExchangeDesk(
            Workbooks workbooks, ExchangePorts ports, Books books, Runnable changed) {
        this.workbooks = workbooks;
        this.ports = ports;
        this.books = books;
        this.changed = changed;
    }

    @Override
    public Looked look(Path file) {
        return switch (workbooks.open(file)) {
            case Workbooks.Opened.Unreadable(var why) -> new Looked.Unreadable(why);
            case Workbooks.Opened.Sheets(var sheets, var hash) -> {
                SheetLines lines = new SheetLines(sheets);
                yield lines.any() ? new Looked.Plan(ImportCheck.of(
                        String.valueOf(file.getFileName()), hash, lines, ports.standing()))
                        : new Looked.Unreadable(Finding.message("WD-6445"));
            }
        };
    }

    @Override
    public Answer take(ImportPlan plan, boolean onlyGood, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Answer(false, Message.of("premises", "WD-6400"));
        }
        if (!plan.whole() && !onlyGood) {
            return no("WD-6448", plan.faults().size());
        }
        if (!plan.any()) {
            return no("WD-6447");
        }
        int rooms = plan.count(Table.ROOMS, RowState.NEW)
                + plan.count(Table.ROOMS, RowState.CHANGED);
        AuditEntry audit = new AuditEntry("IMPORTED", plan.file(),
                "sha256=%s rooms=%d accounts=%d meters=%d left=%d".formatted(plan.fileHash(),
                        rooms, plan.opened().size(), plan.meters(), plan.findings().size()));
        return switch (new Paperwork(books).file(moves(plan), actor, audit)) {
            case Paperwork.Filed.Done() -> {
                changed.run();
                yield new Answer(true, Finding.message(
                        "WD-6446", rooms, plan.opened().size(), plan.meters()));
            }
            case Paperwork.Filed.Stale(var found) ->
                new Answer(false, BookMessages.of(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Answer(false, BookMessages.of(code, detail));
        };
    }

    private List<Move> moves(ImportPlan plan) {
        List<Move> moves = new ArrayList<>();
        plan.steps().forEach(step -> moves.add(ports.premises().move(step)));
        for (ImportPlan.Opened opened : plan.opened()) {
            moves.add(ports.accounts().opening(opened.card()));
            opened.more().forEach(each -> moves.add(hanging(opened.card().number(), each)));
            opened.facts().forEach((meter, facts) ->
                    moves.add(ports.meters().noted(meter, facts)));
        }
        return moves;
    }

    private Move hanging(String account, ImportPlan.Further further) {
        Meter meter = further.meter();
        return ports.accounts().hanging(new NewMeter(account, meter.number(), meter.line(),
                meter.profile(), meter.address(), meter.customerNumber(), further.filed(),
                further.tariff()), meter.customerNumber(), null);
    }

    @Override
    public Answer template(Path file, Language language) {
        Pages pages = pages(language);
        return write(Stream.of(Table.values()).map(pages::template).toList(), file);
    }

    @Override
    public Answer export(Set<Table> tables, Path file, Language language) {
        Pages pages = pages(language);
        return write(Stream.of(Table.values()).filter(tables::contains).map(pages::filled)
                .toList(), file);
    }

    private Pages pages(Language language) {
        return new Pages(ports.standing(), ports.counted(), language);
    }

    private Answer write(List<Workbooks.Page> pages, Path file) {
        try {
            workbooks.write(pages, file);
            return new Answer(true, Finding.message("WD-6449", file));
        } catch (IOException e) {
            return no("WD-6444", file);
        }
    }

    private static Answer no(String code, Object... arguments) {
        return new Answer(false, Finding.message(code, arguments));
    }
}
