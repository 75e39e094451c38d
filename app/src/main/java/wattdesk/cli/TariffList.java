package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.customer.AccountCard;
import wattdesk.operator.Actor;
import wattdesk.quantity.UnitPrice;
import wattdesk.station.Station;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.VersionDraft;

/// Lists the tariffs with their versions, drafts too, and how many accounts have them.
@Command(name = "list")
final class TariffList implements Callable<Integer> {

    private final Desk desk;

    TariffList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Station station = desk.open()) {
            Instant now = Clock.systemUTC().instant();
            List<VersionDraft> drafts = station.versions(Actor.SYSTEM).drafts();
            Rows rows = new Rows(desk);
            for (Tariff tariff : station.tariffs(Actor.SYSTEM).all()) {
                long accounts = station.accounts().all().stream()
                        .filter(card -> card.tariffId().equals(tariff.id()))
                        .map(AccountCard::number).distinct().count();
                ObjectNode document = document(tariff, now, drafts).put("accounts", accounts);
                rows.add(document, String.join("\t", tariff.id(), tariff.name(),
                        tariff.commodity().name(), document.path("highestPrice").asText("-"),
                        String.valueOf(accounts),
                        String.valueOf(document.path("versions").size())));
            }
            rows.end();
            return Exit.DONE.code();
        }
    }

    private static ObjectNode document(Tariff tariff, Instant now, List<VersionDraft> drafts) {
        ObjectNode document = Json.object().put("tariff", tariff.id()).put("name", tariff.name())
                .put("commodity", tariff.commodity().name())
                .put("highestPrice", tariff.inForce(now).map(version -> version.highestPrice())
                        .map(UnitPrice::yuanPerUnit).orElse(null));
        ArrayNode versions = document.putArray("versions");
        tariff.versions().forEach(version -> versions.addObject()
                .put("effectiveFrom", Json.instant(version.effectiveFrom()))
                .put("state", ReleasedVersion.state(tariff, version, now).name()));
        drafts.stream().filter(draft -> draft.tariff().equals(tariff.id())).forEach(draft ->
                versions.addObject().put("effectiveFrom", draft.version().effectiveFrom())
                        .put("state", "DRAFT"));
        return document;
    }
}
