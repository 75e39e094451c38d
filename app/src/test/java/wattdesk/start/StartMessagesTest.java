package wattdesk.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.metering.PortSearch.Outcome;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.metering.PortSearch.Trouble;
import wattdesk.printing.Printer;

/// Whatever comes of looking and of printing has words, and something to do.
class StartMessagesTest {

    private static final Sighted METER = new Sighted("000024170093", "000024170093", "2400,8E1",
            "DL/T 645-2007", List.of("demo-645-count"), false);
    private static final Sighted TWO = new Sighted(null, "000024170094", "2400,8E1",
            "DL/T 645-2007", List.of(), true);

    private static Stream<Message> all() {
        Stream<Message> looking = Stream.concat(Stream.of(
                        new Outcome.Found(List.of(METER)), new Outcome.Found(List.of(METER, TWO)),
                        new Outcome.Nobody(72, false), new Outcome.Nobody(3, true),
                        new Outcome.Stopped()),
                        Arrays.stream(Trouble.values())
                                .map(why -> new Outcome.NoPort(why, "why it is so")))
                .map(outcome -> StartMessages.of(outcome, "/dev/ttyUSB0"));
        Stream<Message> printing = Stream.of(new Printer.Outcome.Done(),
                        new Printer.Outcome.NotBegun("no paper"),
                        new Printer.Outcome.Torn("no paper"))
                .map(outcome -> StartMessages.of(outcome, "system:POS-80"));
        Stream<Message> rest = Stream.of(StartMessages.written(Path.of("test-page.pdf")),
                StartMessages.notWritten(Path.of("test-page.pdf"), "no space"),
                StartMessages.missing("port"));
        return Stream.of(looking, printing, rest).flatMap(each -> each);
    }

    @ParameterizedTest
    @EnumSource
    void everyEndHasItsOwnCodeWordsAndAdvice(Language language) {
        List<Told> told = all().map(each -> each.in(language)).toList();
        assertThat(told).extracting(Told::code).doesNotHaveDuplicates().containsExactlyInAnyOrder(
                "WD-6701", "WD-6702", "WD-6703", "WD-6704", "WD-6705", "WD-6706", "WD-6707",
                "WD-6708", "WD-6709", "WD-6710", "WD-6711", "WD-6712", "WD-6713", "WD-6714",
                "WD-6715", "WD-6716", "WD-6717");
        assertThat(told).allSatisfy(each -> {
            assertThat(each.what()).doesNotContain("{");
            assertThat(each.toDo()).isNotBlank();
        });
    }
}
