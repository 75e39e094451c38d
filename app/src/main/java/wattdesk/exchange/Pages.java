package wattdesk.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.premises.Area;
import wattdesk.premises.Building;
import wattdesk.premises.Floor;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomRow;
import wattdesk.premises.RoomUse;
import wattdesk.premises.Site;
import wattdesk.quantity.Energy;
import wattdesk.tariff.Tariff;

/// The tables of a station as pages of a workbook.
final class Pages {

    private final Standing standing;
    private final Function<AccountCard, Energy> counted;
    private final Language language;
    private final Words words;

    Pages(Standing standing, Function<AccountCard, Energy> counted, Language language) {
        this.standing = standing;
        this.counted = counted;
        this.language = language;
        words = Headings.words(language);
    }

    /// Without rows and with help.
    Workbooks.Page template(Table table) {
        return new Workbooks.Page(words.get(table.word()), columns(table, true), List.of());
    }

    Workbooks.Page filled(Table table) {
        return new Workbooks.Page(words.get(table.word()), columns(table, false),
                switch (table) {
                    case ROOMS -> standing.property().rooms().stream().map(this::room).toList();
                    case ACCOUNTS -> accounts();
                    case METERS -> meters();
                });
    }

    private List<Workbooks.Heading> columns(Table table, boolean helping) {
        List<Workbooks.Heading> columns = new ArrayList<>();
        for (Field field : table.fields()) {
            String mark = columns.isEmpty() ? Headings.HELP_MARK + " " : "";
            columns.add(new Workbooks.Heading(
                    words.get(field.word()) + (field.required() ? " *" : ""),
                    helping ? mark + words.get(field.word() + ".help") : "",
                    field.kind(), choices(field)));
        }
        return columns;
    }

    private List<String> choices(Field field) {
        return switch (field) {
            case ROOM_USE -> Headings.choices(RoomUse.values(), "use.", language);
            case ACCOUNT_MODE -> Headings.choices(BillingMode.values(), "mode.", language);
            case ACCOUNT_TARIFF, METER_TARIFF ->
                standing.tariffs().stream().map(this::tariff).toList();
            case METER_LINE -> standing.lines();
            case METER_PROFILE -> standing.profiles().stream().map(ProfileFacts::id).toList();
            default -> List.of();
        };
    }

    /// Its name, where no other tariff has it.
    private String tariff(Tariff tariff) {
        return standing.tariff(LineCheck.plain(tariff.name())).filter(tariff::equals).isPresent()
                ? tariff.name() : tariff.id();
    }

    private String tariff(String id) {
        return standing.tariff(id).map(this::tariff).orElse(id);
    }

    private static <T> String or(@Nullable T it, Function<T, String> text) {
        return it == null ? "" : text.apply(it);
    }

    private List<String> room(RoomRow row) {
        RoomFacts facts = row.facts();
        String site = standing.property().building(facts.room().building())
                .map(Building::site).flatMap(standing.property()::site).map(Site::name).orElse("");
        return List.of(facts.room().building(), facts.room().number(),
                Floor.label(facts.room().floor()), or(facts.area(), Area::squareMetres),
                Headings.choice(facts.use(), "use.", language), site, facts.note());
    }

    private List<List<String>> accounts() {
        List<List<String>> rows = new ArrayList<>();
        String last = "";
        for (AccountCard card : standing.cards()) {
            if (!card.number().equals(last)) {
                rows.add(account(card));
            }
            last = card.number();
        }
        return rows;
    }

    private List<String> account(AccountCard card) {
        Energy used = counted.apply(card);
        return List.of(card.number(), card.room().building(), card.room().number(),
                card.customer().name(), Objects.requireNonNullElse(card.customer().phone(), ""),
                Headings.choice(card.mode(), "mode.", language), tariff(card.tariffId()),
                used.wh() == 0 ? "" : used.kWh());
    }

    private List<List<String>> meters() {
        Map<String, String> own = new HashMap<>();
        standing.cards().forEach(card -> own.putIfAbsent(card.number(), card.tariffId()));
        return standing.cards().stream().map(card -> meter(card,
                card.tariffId().equals(own.get(card.number())) ? "" : tariff(card.tariffId())))
                .toList();
    }

    /// `tariff` is empty where the account's own prices it.
    private List<String> meter(AccountCard card, String tariff) {
        Meter meter = card.meter();
        MeterFacts facts = standing.facts().getOrDefault(meter.number(), MeterFacts.NONE);
        return List.of(card.number(), card.room().building(), card.room().number(),
                meter.number(), meter.line(), meter.profile(), meter.address(), tariff,
                String.valueOf(facts.transformers().ct()),
                String.valueOf(facts.transformers().pt()),
                meter.customerNumber(), or(facts.verificationDue(), LocalDate::toString));
    }
}
