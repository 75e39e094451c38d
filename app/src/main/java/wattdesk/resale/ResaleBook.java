package wattdesk.resale;

import java.util.List;
import wattdesk.message.Message;

/// What is known about buying and the law, in the hands of one person.
public interface ResaleBook {

    /// Those that nothing replaces, the latest period first.
    List<SupplierBill> bills();

    /// Of each tariff, and for all, the newest.
    List<LawfulPrice> lawful();

    Kept keep(SupplierBill bill);

    Kept keep(LawfulPrice price);

    /// What came of it, in words.
    record Kept(boolean done, Message message) {}
}
