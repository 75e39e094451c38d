package wattdesk.premises.ui;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wattdesk.customer.AccountCard;
import wattdesk.exchange.Exchange;
import wattdesk.exchange.ImportPlan;
import wattdesk.exchange.Table;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.premises.Premises;
import wattdesk.premises.Property;

/// The page's only door to services; blocks.
record PremisesInteractor(PremisesServices services, Actor actor, Language language) {

    /// The property, and who lives in a room by its code.
    record Shown(Property property, List<Branch> tree, Map<String, String> accounts) {}

    Shown show() {
        Property all = services.premises().all();
        Map<String, String> accounts = new TreeMap<>();
        for (AccountCard card : services.accounts().all()) {
            String told = card.number() + " " + card.customer().name();
            String _ = accounts.merge(card.room().code(), told, (known, more) ->
                    known.contains(card.number()) ? known : known + ", " + more);
        }
        return new Shown(all, Branch.of(all), accounts);
    }

    Premises premises() {
        return services.premises();
    }

    Exchange.Looked look(Path file) {
        return services.exchange().look(file);
    }

    Exchange.Answer take(ImportPlan plan, boolean onlyGood) {
        return services.exchange().take(plan, onlyGood, actor);
    }

    Exchange.Answer write(OutSheet.Kind kind, Path file) {
        return switch (kind) {
            case ALL -> export(EnumSet.allOf(Table.class), file);
            case ROOMS -> export(Set.of(Table.ROOMS), file);
            case ACCOUNTS -> export(Set.of(Table.ACCOUNTS), file);
            case METERS -> export(Set.of(Table.METERS), file);
            case TEMPLATE -> services.exchange().template(file, language);
        };
    }

    private Exchange.Answer export(Set<Table> tables, Path file) {
        return services.exchange().export(tables, file, language);
    }
}
