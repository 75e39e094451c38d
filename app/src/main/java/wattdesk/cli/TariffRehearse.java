package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.rating.ChargedMonths;
import wattdesk.rating.RehearsedMonth;
import wattdesk.station.Station;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffCheck;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.store.TariffDocument;

/// Rates a month that was charged once more under other prices: those of a document, of the last
/// draft, or of the last released version.
@Command(name = "rehearse")
final class TariffRehearse implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--tariff", required = true, paramLabel = "FILE|ID",
            descriptionKey = "wattdesk.tariff.rehearse.tariff")
    private String tariff = "";

    @Option(names = "--month", paramLabel = "YYYY-MM",
            descriptionKey = "wattdesk.tariff.rehearse.month")
    private @Nullable YearMonth month;

    TariffRehearse(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Tariff prices = prices(station);
            RehearsedMonth rehearsed = rehearsed(station.chargedMonths(), prices)
                    .orElseThrow(() -> Fault.told(Exit.REFUSED,
                            Message.of("tariff", "WD-6264", prices.id())).thrown());
            RehearsalTotals totals = rehearsed.totals();
            ObjectNode document = document(prices, totals);
            rehearsed.caution().ifPresent(desk.terminal()::tell);
            desk.terminal().answer(desk.json(), document, String.join("\t", prices.id(),
                    rehearsed.month().toString(), String.valueOf(totals.accounts()),
                    String.valueOf(totals.payingMore()), String.valueOf(totals.payingLess()),
                    String.valueOf(totals.notRated()), totals.before().yuan(),
                    totals.after().yuan(), totals.difference().yuan()));
            return Exit.DONE.code();
        }
    }

    private Optional<RehearsedMonth> rehearsed(ChargedMonths charged, Tariff prices) {
        YearMonth wanted = month;
        YearMonth now = YearMonth.from(BusinessDay.of(Clock.systemUTC().instant()).date());
        Optional<RehearsedMonth> last = RehearsedMonth.of(charged, prices,
                prices.versions().getLast(), wanted == null ? now : wanted.plusMonths(1));
        return last.filter(found -> wanted == null || found.month().equals(wanted));
    }

    private Tariff prices(Station station) {
        Path file = Path.of(tariff);
        if (Files.isRegularFile(file)) {
            TariffDocument.Read read = TariffDocument.read(TariffFile.bytes("--tariff", file));
            return valid(read.draft(), read.findings());
        }
        List<TariffDraft> drafts = station.versions(Actor.SYSTEM).drafts().stream()
                .map(draft -> draft.draft()).filter(draft -> draft.id().equals(tariff)).toList();
        if (!drafts.isEmpty()) {
            return valid(drafts.getLast(), TariffCheck.findings(drafts.getLast()));
        }
        return station.tariffs(Actor.SYSTEM).find(tariff).orElseThrow(() ->
                Fault.of(Exit.USAGE, "WD-1003", "--tariff", tariff).thrown());
    }

    private static Tariff valid(TariffDraft draft, List<TariffFinding> findings) {
        if (!TariffCheck.isValid(findings)) {
            throw Fault.told(Exit.REFUSED, Message.of("tariff", "WD-6254")).thrown();
        }
        return TariffCheck.tariff(draft);
    }

    private static ObjectNode document(Tariff prices, RehearsalTotals totals) {
        ObjectNode document = Json.object().put("tariff", prices.id())
                .put("version", Json.instant(prices.versions().getLast().effectiveFrom()))
                .put("from", String.valueOf(totals.from())).put("to", String.valueOf(totals.to()))
                .put("accounts", totals.accounts()).put("payingMore", totals.payingMore())
                .put("payingLess", totals.payingLess()).put("notRated", totals.notRated())
                .put("usage", totals.usage().units()).put("before", totals.before().yuan())
                .put("after", totals.after().yuan())
                .put("difference", totals.difference().yuan());
        ArrayNode worst = document.putArray("worst");
        totals.worst().forEach(account -> worst.addObject().put("account", account.account())
                .put("before", account.before().yuan()).put("after", account.after().yuan()));
        return document;
    }
}
