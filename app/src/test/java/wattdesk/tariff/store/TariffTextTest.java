package wattdesk.tariff.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wattdesk.tariff.Tariff;

/// A tariff written and read again is the same tariff, in one form.
class TariffTextTest {

    private static final String TWO = """
            {"id":"two","name":"水价","commodity":"WATER","versions":[\
            {"effectiveFrom":"2026-01-01T00:00:00+08:00","bands":["VALLEY","PEAK"],\
            "calendar":{"seasons":[\
            {"name":"a","from":"02-29","to":"09-30","days":{\
            "WORKDAY":[["00:00","VALLEY"],["08:00","PEAK"]],"WEEKEND":[["00:00","VALLEY"]],\
            "HOLIDAY":[["00:00","PEAK"]]}},\
            {"name":"b","from":"10-01","to":"02-28","days":{"ALL":[["00:00","PEAK"]]}}],\
            "holidays":["2026-05-01","2026-10-01"],"makeupWorkdays":[]},\
            "tiers":{"period":"MONTH","start":"05","steps":[{"upTo":"2.5"},{}]},\
            "prices":[{"VALLEY":"0.3000","PEAK":"0.6000"},{"VALLEY":"0.4000","PEAK":"0.8000"}]},\
            {"effectiveFrom":"2027-01-01T15:30:01+08:00","bands":["FLAT"],\
            "tiers":{"period":"YEAR","start":"12-01","steps":[{}]},\
            "prices":[{"FLAT":"1.0000"}]}]}""";

    @Test
    void theDemoTariffsComeThroughUnchanged() {
        for (String document : DemoTariffs.documents()) {
            Tariff tariff = TariffDocument.parse(document);
            String written = TariffText.of(tariff).toString();
            assertThat(TariffDocument.parse(written)).isEqualTo(tariff);
            assertThat(TariffText.of(TariffDocument.parse(written)).toString())
                    .isEqualTo(written);
        }
    }

    @Test
    void everyPartOfADocumentIsWrittenInItsOneForm() {
        assertThat(TariffText.of(TariffDocument.parse(TWO)).toString()).isEqualTo(TWO);
        String otherwise = TWO.replace("\"2026-05-01\",\"2026-10-01\"",
                        "\"2026-10-01\",\"2026-05-01\"")
                .replace("\"2.5\"", "\"2.500\"").replace("0.3000", "0.3")
                .replace("2026-01-01T00:00:00+08:00", "2025-12-31T16:00:00Z");
        assertThat(TariffText.of(TariffDocument.parse(otherwise)).toString()).isEqualTo(TWO);
    }
}
