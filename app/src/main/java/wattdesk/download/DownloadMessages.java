package wattdesk.download;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wattdesk.message.Message;
import wattdesk.metering.PriceFact;
import wattdesk.metering.PriceResult;
import wattdesk.quantity.BusinessDay;

/// What became of a version at a meter, and why a meter cannot hold it, as coded messages.
public final class DownloadMessages {

    /// A difference: its arguments are the facts, three texts each.
    public static final String DIFFERENT = "WD-6337";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private DownloadMessages() {}

    private static Message message(String code, Object... arguments) {
        return Message.of("download", code, arguments);
    }

    static Message inForce() {
        return message("WD-6330");
    }

    static Message standingBy(Instant effective) {
        return message("WD-6331", minute(effective));
    }

    static Message waits(Instant effective) {
        return message("WD-6332", minute(effective));
    }

    static Message nothing() {
        return message("WD-6333");
    }

    static Message refused(String meterCode) {
        return message("WD-6336", meterCode);
    }

    /// Names the first fact that is not as asked; carries all of those.
    static Message different(List<PriceFact> facts) {
        List<String> texts = facts.stream().filter(fact -> !fact.asAsked())
                .flatMap(fact -> Stream.of(fact.item().name(), fact.asked(), fact.found()))
                .toList();
        return message(DIFFERENT, texts.toArray());
    }

    static Message unknown(String detail) {
        return message("WD-6338", detail);
    }

    static Message notTaken() {
        return message("WD-6339");
    }

    static Message cancelled(String name) {
        return message("WD-6341", name);
    }

    public static Message superseded() {
        return message("WD-6342");
    }

    static Message noAccount(String meter) {
        return message("WD-6343", meter);
    }

    static Message agrees() {
        return message("WD-6356");
    }

    static Message noVersion(String tariff) {
        return message("WD-6323", tariff);
    }

    static Message notTold(PriceResult.Why why, String detail) {
        return switch (why) {
            case SILENT, BUSY, LINE_DOWN -> message("WD-6334", detail);
            case OTHER_METER -> message("WD-6335", detail);
            case UNREADABLE -> message("WD-6340", detail);
            case NOT_CAPABLE, ENCRYPTED -> message("WD-6344", detail);
            case NO_PASSWORD -> message("WD-6353", detail);
            case DOES_NOT_FIT -> message("WD-6354", detail);
        };
    }

    /// `profile` is the type of the meter that lacks it.
    static Message of(Lack lack, String profile) {
        return switch (lack.kind()) {
            case NOT_TOLD -> message("WD-6344", profile);
            case DEEP_VALLEY -> message("WD-6345");
            case DAY_TYPES -> message("WD-6346", lack.detail());
            case TOO_MANY_DAYS, TOO_MANY_SEGMENTS, TOO_MANY_SEASONS ->
                message("WD-6347", lack.kind().name(), lack.detail());
            case NO_PERIODS -> message("WD-6348", profile);
            case NO_TIERS -> message("WD-6349", profile);
            case TIER_PERIOD -> message("WD-6350");
            case TIER_SURCHARGE -> message("WD-6351", lack.detail());
            case TIER_LIMIT -> message("WD-6352", lack.detail());
            case WATER -> message("WD-6355");
        };
    }

    static String minute(Instant at) {
        return MINUTE.format(BusinessDay.wallClock(at));
    }
}
