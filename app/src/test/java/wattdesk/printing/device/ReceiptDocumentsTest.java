package wattdesk.printing.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.printing.DeliveryHistory;
import wattdesk.printing.Papers;
import wattdesk.printing.SaleQuotes;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.reports.receipt.Delivery;
import wattdesk.reports.receipt.ReceiptDocument;
import wattdesk.reports.receipt.TierStanding;
import wattdesk.tariff.Band;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;
import wattdesk.vending.TransferState;

class ReceiptDocumentsTest {

    private static final DeliveryHistory HISTORY = new DeliveryHistory() {
        @Override
        public Optional<Instant> deliveredAt(UUID transfer) {
            return Optional.of(Papers.SOLD.plusSeconds(90));
        }

        @Override
        public Optional<Undoing> undoing(UUID sale) {
            return Optional.of(new Undoing(Papers.SOLD, "王芳", "张班长", "买错房间"));
        }
    };

    private static ReceiptDocument document(TransferState state) {
        return Papers.documents(HISTORY).of(Papers.order(state), 0, Language.ZH);
    }

    @Test
    void t31ThePaperShowsWhatHeldAtTheSale() {
        ReceiptDocument paper = document(TransferState.DELIVERED);
        assertThat(paper.buyer().customer()).as("the name then, not now").isEqualTo("𠮷田堃");
        assertThat(paper.credit().balanceBeforeFen()).isEqualTo(3762);
        assertThat(paper.credit().balanceAfterFen()).isEqualTo(23_762);
        assertThat(paper.credit().energy()).singleElement().satisfies(line -> {
            assertThat(line.yuanPerKwh()).as("the price then").isEqualByComparingTo("0.5820");
            assertThat(line.energyWh()).isEqualTo(343_642);
            assertThat(line.tier()).isZero();
        });
        assertThat(paper.issue().soldAt()).isEqualTo(LocalDateTime.of(2026, 11, 22, 12, 0));
        assertThat(paper.issue().practice()).isTrue();
        assertThat(paper.delivery()).isEqualTo(
                new Delivery.Delivered(LocalDateTime.of(2026, 11, 22, 12, 1, 30)));
    }

    @Test
    void cashGivenAndChangeArePrinted() {
        assertThat(document(TransferState.DELIVERED).payment().givenFen()).isEqualTo(30_000);
        assertThat(document(TransferState.DELIVERED).payment().changeFen()).isEqualTo(10_000);
    }

    @Test
    void everyStandingHasItsDelivery() {
        assertThat(document(TransferState.PENDING).delivery()).isEqualTo(new Delivery.Pending());
        assertThat(document(TransferState.INTENT).delivery()).isEqualTo(new Delivery.Pending());
        assertThat(document(TransferState.UNKNOWN).delivery()).isEqualTo(new Delivery.Unknown());
        assertThat(document(TransferState.DISPUTED).delivery())
                .isEqualTo(new Delivery.Disputed());
        assertThat(document(TransferState.REFUSED).delivery())
                .isEqualTo(new Delivery.Refused(""));
        assertThat(document(TransferState.CANCELLED).delivery()).isEqualTo(new Delivery.Voided(
                LocalDateTime.of(2026, 11, 22, 12, 0), "王芳", "张班长", "买错房间"));
    }

    @Test
    void aTieredAccountSeesWhereItStands() {
        TariffVersion version = new TariffVersion(Instant.EPOCH, List.of(Band.FLAT), null,
                new TierPeriod.Yearly(MonthDay.of(1, 1)), List.of(
                tier(2_760_000L, "0.5380"), tier(null, "0.5880")));
        Energy used = Energy.ofWh(2_640_000);
        SaleQuotes.Priced priced = new SaleQuotes.Priced(Quoting.quote(
                version, used, Money.ofYuan(200)).orElseThrow(), version, used);
        TierStanding standing = PricedLines.tier(priced).orElseThrow();
        assertThat(standing.tier()).isEqualTo(1);
        assertThat(standing.next().remainingWh()).isEqualTo(120_000);
        assertThat(PricedLines.energy(priced)).extracting(line -> line.tier())
                .containsExactly(1, 2);
    }

    private static Tier tier(Long upToWh, String price) {
        return new Tier(upToWh == null ? null : new Usage(upToWh),
                Map.of(Band.FLAT, UnitPrice.parse(price)));
    }
}
