package wattdesk.reports.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import wattdesk.reports.Language;

class ReceiptDocumentTest {

    @Test
    void givenLessChangeIsTheAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payment(Tender.CASH, 20000, 20100L, 0L));
        assertThat(Payment.cash(20000, 20100).changeFen()).isEqualTo(100);
    }

    @Test
    void aReceiptWithoutNumberDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Issue("站", " ", Samples.SOLD, "王芳", "id", 0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.ISSUE.asCopy(-1));
    }

    @Test
    void aCopyIsTheOriginalWithOneLineMore() {
        var original = Slip.of(Samples.tiered(), Language.ZH);
        var copy = Slip.of(Samples.tiered().asCopy(3), Language.ZH);
        assertThat(copy).containsAll(original).hasSize(original.size() + 1);
        assertThat(copy).contains(new Block.Banner("副本 COPY 3"));
    }

    @Test
    void aVoidSlipShowsNoBalanceAndNoEnergy() {
        var slip = BlockTexts.of(Slip.of(Samples.all().get("voided"), Language.EN));
        assertThat(slip).contains("Amount returned", "Requested by", "Approved by");
        assertThat(slip).doesNotContain("Balance before", "Bought", "Energy", "Cash given");
    }

    @Test
    void anUnprovedCreditShowsNoNewBalance() {
        ReceiptDocument it = Samples.delivered();
        ReceiptDocument unproved = new ReceiptDocument(
                it.issue(), it.buyer(), it.payment(), it.credit(), new Delivery.Unknown());
        var slip = BlockTexts.of(Slip.of(unproved, Language.EN));
        assertThat(BlockTexts.of(Slip.of(it, Language.EN))).contains("Balance after");
        assertThat(slip).doesNotContain("Balance after", "Purchase count");
    }
}
