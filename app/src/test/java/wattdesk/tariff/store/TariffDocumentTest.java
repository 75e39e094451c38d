package wattdesk.tariff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.tariff.Band;
import wattdesk.tariff.Tariff;

class TariffDocumentTest {

    private static final String FLAT = DemoTariffs.documents().getFirst();
    private static final String TIERED = DemoTariffs.documents().get(1);

    @Test
    void bandsTiersAndPricesAreRead() {
        Tariff shop = TariffDocument.parse(DemoTariffs.documents().get(2));
        assertThat(shop.versions().getFirst().bands()).containsExactly(Band.values());
        assertThat(TariffDocument.parse(TIERED).versions().getFirst().tiers()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"id\":\"resident-flat\", | | id is missing",
        "ELECTRICITY | GAS | GAS",
        "+08:00 | | versions[0]",
        "\"FLAT\":\"0.5820\" | | without a price",
        "0.5820 | 0.58201 | versions[0]",
        "0.5820 | -0.5820 | never negative",
        "{\"FLAT\":\"0.5820\"} | | 0 rows for 1 steps",
        "\"bands\":[\"FLAT\"] | \"bands\":[\"NIGHT\"] | NIGHT",
    })
    void whatIsMissingOrWrongIsNamed(String part, String instead, String named) {
        String broken = FLAT.replace(part, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(FLAT);
        assertThatThrownBy(() -> TariffDocument.parse(broken))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(named);
    }

    @Test
    void stepsAndPriceRowsMustBeAsMany() {
        assertThatThrownBy(() -> TariffDocument.parse(TIERED.replace(",{}]", "]")))
                .hasMessageContaining("3 rows for 2 steps");
        assertThatThrownBy(() -> TariffDocument.parse("[1]")).hasMessageContaining("object");
        assertThatThrownBy(() -> TariffDocument.parse("{")).hasMessageContaining("not JSON");
    }
}
