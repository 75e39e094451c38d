package wattdesk.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

class PriceGuardTest {

    private static final String TEXT = "浙发改价格〔2023〕12 号";

    private static Tariff asking(String price, Commodity commodity) {
        return new Tariff("flat", "居民合表", commodity, List.of(
                TariffVersion.flat(Instant.EPOCH, UnitPrice.parse(price))));
    }

    private static LawfulPrice lawful(String tariff, String price) {
        return new LawfulPrice(UUID.randomUUID(), Commodity.ELECTRICITY, tariff,
                UnitPrice.parse(price), TEXT);
    }

    private static SupplierBill bill(String to, String usage, long fen) {
        LocalDate day = LocalDate.parse(to);
        return new SupplierBill(UUID.randomUUID(), Commodity.ELECTRICITY, day.minusDays(30), day,
                Usage.parse(usage), Money.ofFen(fen), "", null);
    }

    private static List<Message> look(
            String price, List<LawfulPrice> lawful, List<SupplierBill> bills) {
        Tariff tariff = asking(price, Commodity.ELECTRICITY);
        return PriceGuard.look(tariff, tariff.versions().getFirst(), UnitPrice.parse(price),
                lawful, bills);
    }

    @Test
    void aPriceAboveTheLawfulOneIsNamedWithItsSource() {
        List<Message> warnings = look("0.5821", List.of(lawful(null, "0.5820")), List.of());
        assertThat(warnings).extracting(Message::code).containsExactly("WD-6265");
        assertThat(warnings.getFirst().in(Language.ZH).what())
                .contains("0.5821").contains("0.5820").contains(TEXT);
        assertThat(look("0.5820", List.of(lawful(null, "0.5820")), List.of())).isEmpty();
    }

    @Test
    void theLimitOfTheTariffItselfGoesBeforeTheOneForAll() {
        List<LawfulPrice> both = List.of(lawful(null, "0.5"), lawful("flat", "0.7"));
        assertThat(look("0.6", both, List.of())).isEmpty();
        assertThat(look("0.6", List.of(lawful(null, "0.5"), lawful("other", "0.7")), List.of()))
                .hasSize(1);
    }

    @Test
    void whatIsEarnedOnTheSuppliersLastBillIsNamed() {
        List<SupplierBill> bills = List.of(
                bill("2026-09-30", "1000", 70_000), bill("2026-10-31", "1000", 55_000));
        assertThat(look("0.5500", List.of(), bills)).isEmpty();
        List<Message> warnings = look("0.5501", List.of(), bills);
        assertThat(warnings).extracting(Message::code).containsExactly("WD-6266");
        assertThat(warnings.getFirst().in(Language.EN).what())
                .contains("0.5501").contains("supplier's").contains("2026-10-31");
    }

    @Test
    void waterIsNotComparedWithElectricity() {
        Tariff water = asking("9", Commodity.WATER);
        assertThat(PriceGuard.look(water, water.versions().getFirst(), UnitPrice.parse("9"),
                List.of(lawful(null, "0.5")), List.of(bill("2026-10-31", "1000", 55_000))))
                .isEmpty();
    }

    @Test
    void nobodyGuessesAnAverage() {
        Tariff tariff = asking("9", Commodity.ELECTRICITY);
        assertThat(PriceGuard.look(tariff, tariff.versions().getFirst(), null, List.of(),
                List.of(bill("2026-10-31", "1000", 55_000)))).isEmpty();
    }

    @Test
    void theAverageCostIsRoundedHalfUpToFourDecimals() {
        assertThat(bill("2026-10-31", "3", 100).averageCost()).isEqualTo(
                UnitPrice.parse("0.3333"));
        assertThat(bill("2026-10-31", "3", 200).averageCost()).isEqualTo(
                UnitPrice.parse("0.6667"));
        assertThatThrownBy(() -> bill("2026-10-31", "0", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lawful(null, "0")).isInstanceOf(IllegalArgumentException.class);
    }
}
