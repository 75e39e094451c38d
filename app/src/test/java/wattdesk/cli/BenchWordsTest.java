package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.message.Language;
import wattdesk.message.Reasons;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.meter.CreditIntent;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.Evidence;
import wattdesk.meterio.meter.Measured;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.NotStartedReason;
import wattdesk.meterio.meter.NotStartedReason.NoAnswer;
import wattdesk.meterio.meter.PlainReading;
import wattdesk.meterio.meter.ReadOutcome.Silence;
import wattdesk.meterio.meter.RelayState;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.ValveState;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;

/// What the bench shows to a reader is in the reader's words, in both languages.
class BenchWordsTest {

    private static final Instant AT = Instant.parse("2026-11-28T20:11:26.067Z");
    private static final CreditIntent INTENT =
            new CreditIntent("1", 1, 2, 0, null, null, 100, "00", AT);

    @TempDir Path folder;

    private static Terminal terminal(Language language) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Terminal(nowhere, nowhere, language);
    }

    private static MeterSnapshot seen() {
        Map<Quantity, Long> all = Arrays.stream(Quantity.values())
                .filter(each -> each != Quantity.METER_NUMBER && each != Quantity.DATE)
                .collect(Collectors.toMap(Function.identity(), each -> 1L));
        return new MeterSnapshot("000024170093", 3762L, 31, 1L, 1L, 1L, RelayState.CLOSED,
                LocalDateTime.parse("2026-11-29T04:10:00"), AT, new Measured(all));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueOfAReadingHasAName(Language language) {
        Terminal terminal = terminal(language);
        ObjectNode purse = Snapshots.document(seen());
        ObjectNode plain = Snapshots.document(new PlainReading("1", 1L, 1L, 1L, 1L,
                ValveState.UNKNOWN, true, null, AT, RelayState.OPEN, seen().measured()));
        List<String> lines = Stream.of(purse, plain)
                .flatMap(document -> Snapshots.text(document, terminal).lines()).toList();
        assertThat(lines).hasSizeGreaterThan(Quantity.values().length)
                .allSatisfy(line -> assertThat(line).matches("[^\t_]+\t.+"))
                .anyMatch(line -> line.endsWith("2026-11-29 04:11:26"));
        if (language == Language.ZH) {
            assertThat(lines).contains("余额，元\t37.62", "继电器\t合闸", "阀门\t未知", "电池不足\t是")
                    .noneMatch(line -> line.matches("[a-z].*"));
        }
    }

    static Stream<NotStartedReason> reasons() {
        return Stream.of(new NotStartedReason.NotOnLine("/dev/x: in use"),
                new NoAnswer(Silence.BUSY), new NotStartedReason.Unreadable("balance"),
                new NotStartedReason.WrongMeter("1", "2"),
                new NotStartedReason.CountDisagrees(32, 31),
                new NotStartedReason.OverHoarding(100, 200), new NotStartedReason.EncryptedLink(),
                new NotStartedReason.ProfileReadOnly(), new NotStartedReason.NoRefund(),
                new NotStartedReason.RefundTooHigh(100, 200),
                new NotStartedReason.OrderNumberMissing(),
                new NotStartedReason.IntentRefused("no"),
                new NotStartedReason.LineLost(INTENT, "/dev/x: unplugged"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whyACreditDidNotStartIsASentenceAndARuleEndsWithOne(NotStartedReason reason) {
        CreditText text = CreditText.of(new CreditOutcome.NotStarted(reason, List.of()),
                terminal(Language.ZH));
        assertThat(text.meaning()).containsPattern("\\p{IsHan}")
                .doesNotContain("in use", "unplugged", "{", "[");
        assertThat(text.detail()).matches("[A-Z_]+");
        boolean device = reason instanceof NotStartedReason.NotOnLine
                || reason instanceof NoAnswer || reason instanceof NotStartedReason.Unreadable
                || reason instanceof NotStartedReason.IntentRefused
                || reason instanceof NotStartedReason.LineLost;
        assertThat(text.exit()).isEqualTo(device ? Exit.DEVICE : Exit.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(Evidence.Kind.class)
    void whatDoesNotFitIsASentence(Evidence.Kind kind) {
        CreditText text = CreditText.of(new CreditOutcome.Disputed(
                new Evidence(kind, INTENT, seen()), List.of()), terminal(Language.ZH));
        assertThat(text.meaning()).containsPattern("\\p{IsHan}").contains("37.62");
        assertThat(text.exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void whatIsWrongWithAVirtualLineOrCardIsToldInTheReadersLanguage() throws IOException {
        try (VirtualSites sites = new VirtualSites(new RealLineClock())) {
            assertThatThrownBy(() -> sites.site(folder.resolve("none.toml")))
                    .satisfies(e -> assertThat(Reasons.in(Language.ZH, e.getMessage()))
                            .endsWith("：没有这个站点文件"));
        }
        assertThat(Reasons.in(Language.ZH, "a: another program runs its meters"))
                .endsWith("：另一个程序正在运行其中的电表");
        assertThat(CliRun.in(Locale.SIMPLIFIED_CHINESE, "meter", "read", "--port", "sim:x#a",
                "--protocol", "dlt645", "--profile", "eastron-sdm72", "--address", "1").err())
                .contains("modbus", "WD-1090");
        Path text = Files.writeString(folder.resolve("text"), "seed = 1\n");
        assertThat(CliRun.in(Locale.SIMPLIFIED_CHINESE, "card", "show", "--reader", "sim:" + text)
                .err()).contains("文件里不是卡", "WD-1153");
        assertThat(new CardTrouble(terminal(Language.ZH)).lost(CardLoss.NO_CARD, "").message()
                .in(Language.ZH).line()).contains("任何读卡器 里没有卡");
    }
}
