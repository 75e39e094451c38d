package wattdesk.vending;

import java.time.Duration;
import java.util.UUID;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;

/// Selling, and bringing every paid amount onto its meter exactly once.
///
/// All calls block (with limits) and belong on a worker thread.
public interface Vending {

    String ADOPT = "ADOPT";

    /// One sale: check, record, deliver, wait for the outcome for at most `wait`. What is not
    /// delivered by then goes on by itself.
    SellOutcome sell(SellCommand command, Actor actor, SaleSteps steps, Duration wait);

    /// Tries an open delivery now: reads back what may have been written, then delivers.
    /// A REFUSED one is tried again.
    Resolution tryNow(UUID sale, Actor actor);

    /// Undoes a paid sale whose credit is not, and cannot be, on the meter; two persons.
    /// Approval action "VOID", subject the sale id.
    Resolution voidSale(UUID sale, Actor actor, Approval approval);

    /// Two persons decide a dispute. Approval action "RESOLVE_ARRIVED" or "RESOLVE_MISSING": the
    /// second person approves the finding, not only that one is made. Subject the sale id.
    Resolution decide(UUID sale, boolean arrived, Actor actor, Approval approval);

    /// Takes into the books what another till put onto the meter, so that the counts agree again.
    /// Reads the meter first. Permission ADOPT_FOREIGN_PURCHASE.
    Adoption adoptForeignPurchase(String meterNumber, Actor actor, String reason);

    /// The same for somebody without that permission, on the word of a second person who has it.
    /// Approval action [#ADOPT], subject the meter's number.
    Adoption adoptForeignPurchase(String meterNumber, Actor actor, Approval approval);
}
