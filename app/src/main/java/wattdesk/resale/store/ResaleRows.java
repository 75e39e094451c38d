package wattdesk.resale.store;

import static wattdesk.store.generated.Tables.LAWFUL_PRICE;
import static wattdesk.store.generated.Tables.SUPPLIER_BILL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import wattdesk.ledger.Books;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.ResaleBook;
import wattdesk.resale.SupplierBill;
import wattdesk.store.Rows;
import wattdesk.tariff.Commodity;

/// Supplier bills and lawful prices in the database.
public record ResaleRows(Rows rows, Books books) {

    /// As that person sees and notes them.
    public ResaleBook of(Actor actor) {
        return new Mine(this, actor);
    }

    private record Mine(ResaleRows all, Actor actor) implements ResaleBook {

        @Override
        public List<SupplierBill> bills() {
            var later = SUPPLIER_BILL.as("later");
            return all.rows.read(query -> query.select().from(SUPPLIER_BILL)
                    .whereNotExists(query.selectOne().from(later)
                            .where(later.REPLACES.eq(SUPPLIER_BILL.ID)))
                    .orderBy(SUPPLIER_BILL.PERIOD_TO.desc(), SUPPLIER_BILL.SEQUENCE.desc())
                    .fetch(ResaleRows::bill));
        }

        @Override
        public List<LawfulPrice> lawful() {
            Map<String, LawfulPrice> newest = new LinkedHashMap<>();
            all.rows.read(query -> query.select().from(LAWFUL_PRICE)
                    .orderBy(LAWFUL_PRICE.SEQUENCE.desc()).fetch(ResaleRows::lawful))
                    .forEach(price -> newest.putIfAbsent(
                            price.commodity() + " " + price.tariff(), price));
            return List.copyOf(newest.values());
        }

        @Override
        public Kept keep(SupplierBill bill) {
            return file(new BillKept(bill), new AuditEntry("SUPPLIER_BILL_KEPT",
                    bill.id().toString(), bill.from() + " to " + bill.to() + " "
                            + bill.usage().units() + " for " + bill.amount().yuan()),
                    Message.of("resale", "WD-6267", bill.averageCost().yuanPerUnit()));
        }

        @Override
        public Kept keep(LawfulPrice price) {
            return file(new LawfulKept(price), new AuditEntry("LAWFUL_PRICE_KEPT",
                    price.tariff() == null ? price.commodity().name() : price.tariff(),
                    price.price().yuanPerUnit() + " by " + price.source()),
                    Message.of("resale", "WD-6268", price.price().yuanPerUnit()));
        }

        private Kept file(Move move, AuditEntry audit, Message done) {
            if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
                return new Kept(false, Message.of("resale", "WD-6269"));
            }
            return switch (new Paperwork(all.books).file(move, actor, audit)) {
                case Paperwork.Filed.Done() -> new Kept(true, done);
                case Paperwork.Filed.Stale(var found) ->
                    new Kept(false, BookMessages.of(BookMessages.MOVED, found));
                case Paperwork.Filed.NotWritten(var code, var detail) ->
                    new Kept(false, BookMessages.of(code, detail));
            };
        }
    }

    private static SupplierBill bill(Record row) {
        return new SupplierBill(row.get(SUPPLIER_BILL.ID),
                Commodity.valueOf(row.get(SUPPLIER_BILL.COMMODITY)),
                row.get(SUPPLIER_BILL.PERIOD_FROM), row.get(SUPPLIER_BILL.PERIOD_TO),
                new Usage(row.get(SUPPLIER_BILL.USAGE_WH)),
                Money.ofFen(row.get(SUPPLIER_BILL.AMOUNT_FEN)), row.get(SUPPLIER_BILL.NOTE),
                row.get(SUPPLIER_BILL.REPLACES));
    }

    private static LawfulPrice lawful(Record row) {
        return new LawfulPrice(row.get(LAWFUL_PRICE.ID),
                Commodity.valueOf(row.get(LAWFUL_PRICE.COMMODITY)), row.get(LAWFUL_PRICE.TARIFF),
                new UnitPrice(row.get(LAWFUL_PRICE.PRICE)), row.get(LAWFUL_PRICE.SOURCE));
    }
}
