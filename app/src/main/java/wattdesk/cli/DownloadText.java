package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.download.Compared;
import wattdesk.download.DownloadMessages;
import wattdesk.download.Downloads;
import wattdesk.download.MeterDownload;
import wattdesk.download.Way;
import wattdesk.message.Language;
import wattdesk.message.Message;

/// Downloads and comparisons as the command line prints them.
final class DownloadText {

    private static final int TEXTS_OF_A_FACT = 3;

    private DownloadText() {}

    /// A meter that waits for the version's own instant is where it should be.
    static Exit exit(MeterDownload row) {
        return switch (row.state()) {
            case IN_FORCE, STANDING_BY -> Exit.DONE;
            case WAITING -> row.way() == Way.AT_INSTANT && row.failures() == 0
                    ? Exit.DONE : Exit.UNKNOWN;
            case TELLING, UNKNOWN -> Exit.UNKNOWN;
            case REFUSED, DIFFERENT, CANNOT, CANCELLED -> Exit.REFUSED;
        };
    }

    static ObjectNode document(MeterDownload row, Language language) {
        ObjectNode document = Json.object().put("download", row.download().toString())
                .put("account", row.account()).put("room", row.room()).put("meter", row.meter())
                .put("way", row.way().name()).put("state", row.state().name())
                .put("due", Json.instant(row.due())).put("tells", row.tells());
        return reason(document, row.reason(), language);
    }

    static String line(MeterDownload row, Language language) {
        return String.join("\t", row.room(), row.account(), row.meter(), row.state().name(),
                said(row.reason(), language));
    }

    static ObjectNode document(Downloads.Row row, Instant version, Language language) {
        ObjectNode document = Json.object().put("account", row.card().number())
                .put("room", row.card().room().code()).put("meter", row.card().meter().number())
                .put("version", Json.instant(version)).put("way", row.way().name());
        ArrayNode lacks = document.putArray("lacks");
        row.lacks().forEach(lack -> lacks.add(Json.object().put("code", lack.code())
                .put("message", lack.in(language).what())));
        return document;
    }

    static String line(Downloads.Row row, Instant version, Language language) {
        return String.join("\t", row.card().room().code(), row.card().number(),
                row.card().meter().number(), row.way().name(), String.valueOf(
                        Json.instant(version)), row.lacks().stream()
                        .map(lack -> lack.in(language).what()).collect(Collectors.joining(" ")));
    }

    static ObjectNode document(Compared compared, Language language) {
        ObjectNode document = Json.object().put("day", compared.day().toString())
                .put("account", compared.account()).put("room", compared.room())
                .put("meter", compared.meter()).put("tariff", compared.tariff())
                .put("version", Json.instant(compared.version()))
                .put("outcome", compared.outcome().name());
        return reason(document, compared.reason(), language);
    }

    static String line(Compared compared, Language language) {
        return String.join("\t", compared.room(), compared.account(), compared.meter(),
                compared.outcome().name(), said(compared.reason(), language));
    }

    private static ObjectNode reason(
            ObjectNode document, @Nullable Message reason, Language language) {
        document.put("code", reason == null ? null : reason.code())
                .put("message", reason == null ? null : said(reason, language));
        ArrayNode facts = document.putArray("facts");
        if (reason != null && reason.code().equals(DownloadMessages.DIFFERENT)) {
            List<String> texts = reason.arguments();
            for (int i = 0; i + TEXTS_OF_A_FACT <= texts.size(); i += TEXTS_OF_A_FACT) {
                facts.add(Json.object().put("item", texts.get(i)).put("asked", texts.get(i + 1))
                        .put("found", texts.get(i + 2)));
            }
        }
        return document;
    }

    private static String said(@Nullable Message reason, Language language) {
        return reason == null ? "" : reason.in(language).what();
    }
}
