package wattdesk.download;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.message.BothLanguages.speaks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.metering.PriceFact;
import wattdesk.metering.PriceResult.Why;

/// Every outcome at a meter, and everything that a meter cannot hold, has its code and sentences.
class DownloadMessagesTest {

    private static final Instant AT = Instant.parse("2026-12-31T16:00:00Z");

    private static Message lack(Lack.Kind kind, String detail) {
        return DownloadMessages.of(new Lack(kind, detail), "demo-645-count");
    }

    @Test
    void whereAMeterStands() {
        speaks(Map.of(
                "WD-6330", DownloadMessages.inForce(),
                "WD-6331", DownloadMessages.standingBy(AT),
                "WD-6332", DownloadMessages.waits(AT),
                "WD-6333", DownloadMessages.nothing(),
                "WD-6336", DownloadMessages.refused("refusal other 04"),
                "WD-6337", DownloadMessages.different(List.of(
                        new PriceFact(PriceFact.Item.PRICES, "0.6000", "0.5000"))),
                "WD-6338", DownloadMessages.unknown("NOT_READ_BACK"),
                "WD-6339", DownloadMessages.notTaken(),
                "WD-6341", DownloadMessages.cancelled("管理员")));
        speaks(Map.of(
                "WD-6342", DownloadMessages.superseded(),
                "WD-6343", DownloadMessages.noAccount("000024170093"),
                "WD-6356", DownloadMessages.agrees(),
                "WD-6323", DownloadMessages.noVersion("t"),
                "WD-6334", DownloadMessages.notTold(Why.SILENT, "TIMEOUT"),
                "WD-6335", DownloadMessages.notTold(Why.OTHER_METER, "000024999999"),
                "WD-6340", DownloadMessages.notTold(Why.UNREADABLE, "TIER_LIMITS"),
                "WD-6353", DownloadMessages.notTold(Why.NO_PASSWORD, "demo-645-count"),
                "WD-6354", DownloadMessages.notTold(Why.DOES_NOT_FIT, "control.fit.entries")));
    }

    @Test
    void whatAMeterLacks() {
        speaks(Map.of(
                "WD-6344", lack(Lack.Kind.NOT_TOLD, ""),
                "WD-6345", lack(Lack.Kind.DEEP_VALLEY, ""),
                "WD-6346", lack(Lack.Kind.DAY_TYPES, "summer"),
                "WD-6347", lack(Lack.Kind.TOO_MANY_DAYS, "9 > 8"),
                "WD-6348", lack(Lack.Kind.NO_PERIODS, ""),
                "WD-6349", lack(Lack.Kind.NO_TIERS, ""),
                "WD-6350", lack(Lack.Kind.TIER_PERIOD, "YEAR"),
                "WD-6351", lack(Lack.Kind.TIER_SURCHARGE, "2"),
                "WD-6352", lack(Lack.Kind.TIER_LIMIT, "100.005"),
                "WD-6355", lack(Lack.Kind.WATER, "")));
    }

    @Test
    void refusalsOfTheDesk() {
        speaks(Map.of(
                "WD-6321", Message.of("download", "WD-6321"),
                "WD-6322", Message.of("download", "WD-6322", "t"),
                "WD-6324", Message.of("download", "WD-6324", "t"),
                "WD-6325", Message.of("download", "WD-6325", "7", "t"),
                "WD-6326", Message.of("download", "WD-6326", "2027-01-01 00:00"),
                "WD-6327", Message.of("download", "WD-6327"),
                "WD-6328", Message.of("download", "WD-6328"),
                "WD-6329", Message.of("download", "WD-6329")));
    }

    @Test
    void whatFillsAGapIsInTheReadersWordsToo() {
        assertThat(DownloadMessages.different(List.of(
                new PriceFact(PriceFact.Item.ZONES, "a", "a"),
                new PriceFact(PriceFact.Item.TIER_LIMITS, "170.00", "180.00")))
                .in(Language.ZH).what()).as("the first that differs is named")
                .contains("阶梯上限", "170.00", "180.00");
        assertThat(DownloadMessages.notTold(Why.DOES_NOT_FIT, "control.fit.entries")
                .in(Language.EN).what()).contains("more entries than the meter holds");
        assertThat(lack(Lack.Kind.TOO_MANY_SEGMENTS, "15 > 14").in(Language.ZH).what())
                .contains("一天的时段", "15 > 14");
    }
}
