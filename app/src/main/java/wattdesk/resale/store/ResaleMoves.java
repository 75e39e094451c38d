package wattdesk.resale.store;

import static wattdesk.store.generated.Tables.LAWFUL_PRICE;
import static wattdesk.store.generated.Tables.SUPPLIER_BILL;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.SupplierBill;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes supplier bills and lawful prices.
public final class ResaleMoves {

    private ResaleMoves() {}

    public static List<MoveWriter<?>> writers() {
        return List.of(new Bills(), new Lawful());
    }

    private static final class Bills implements MoveWriter<BillKept> {

        @Override
        public Class<BillKept> kind() {
            return BillKept.class;
        }

        @Override
        public void write(DSLContext transaction, BillKept move, Stamp stamp) {
            SupplierBill bill = move.bill();
            if (bill.replaces() != null && transaction.fetchExists(
                    SUPPLIER_BILL, SUPPLIER_BILL.REPLACES.eq(bill.replaces()))) {
                throw new StaleMove("a bill that was replaced meanwhile");
            }
            transaction.insertInto(SUPPLIER_BILL)
                    .set(SUPPLIER_BILL.ID, bill.id())
                    .set(SUPPLIER_BILL.SEQUENCE, stamp.sequence())
                    .set(SUPPLIER_BILL.COMMODITY, bill.commodity().name())
                    .set(SUPPLIER_BILL.PERIOD_FROM, bill.from())
                    .set(SUPPLIER_BILL.PERIOD_TO, bill.to())
                    .set(SUPPLIER_BILL.USAGE_WH, bill.usage().thousandths())
                    .set(SUPPLIER_BILL.AMOUNT_FEN, bill.amount().fen())
                    .set(SUPPLIER_BILL.NOTE, bill.note())
                    .set(SUPPLIER_BILL.REPLACES, bill.replaces())
                    .set(SUPPLIER_BILL.OPERATOR, stamp.actor().operator().login())
                    .set(SUPPLIER_BILL.AT, BusinessDay.wallClock(stamp.at()))
                    .execute();
        }
    }

    private static final class Lawful implements MoveWriter<LawfulKept> {

        @Override
        public Class<LawfulKept> kind() {
            return LawfulKept.class;
        }

        @Override
        public void write(DSLContext transaction, LawfulKept move, Stamp stamp) {
            LawfulPrice price = move.price();
            transaction.insertInto(LAWFUL_PRICE)
                    .set(LAWFUL_PRICE.ID, price.id())
                    .set(LAWFUL_PRICE.SEQUENCE, stamp.sequence())
                    .set(LAWFUL_PRICE.COMMODITY, price.commodity().name())
                    .set(LAWFUL_PRICE.TARIFF, price.tariff())
                    .set(LAWFUL_PRICE.PRICE, price.price().tenThousandths())
                    .set(LAWFUL_PRICE.SOURCE, price.source())
                    .set(LAWFUL_PRICE.OPERATOR, stamp.actor().operator().login())
                    .set(LAWFUL_PRICE.AT, BusinessDay.wallClock(stamp.at()))
                    .execute();
        }
    }
}
