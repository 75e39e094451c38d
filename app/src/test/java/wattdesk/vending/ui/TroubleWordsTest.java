package wattdesk.vending.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;
import wattdesk.metering.CreditResult.Why;
import wattdesk.metering.MeterMessages;
import wattdesk.vending.Order;

/// What keeps a credit from its meter is told whole, every gap of its sentence filled.
class TroubleWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGapIsFilledAfterTheWayThroughTheDatabase(Language language) {
        Order.Trouble down = stored(new Why.LineDown("A", "10.0.0.7:4001: Connection refused"));
        Order.Trouble wrong = stored(new Why.WrongMeter("000024170093", "000024170094"));

        assertThat(TroubleWords.tell(down, language).what())
                .contains("A", "10.0.0.7:4001").doesNotContain("{", "|");
        assertThat(TroubleWords.tell(wrong, language).what())
                .contains("000024170093", "000024170094").doesNotContain("{", "|");
    }

    private static Order.Trouble stored(Why why) {
        Order.Trouble trouble = Order.Trouble.of(MeterMessages.of(why));
        return new Order.Trouble(trouble.code(), trouble.detail());
    }
}
