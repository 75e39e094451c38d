package wattdesk.tariff.store;

import java.util.List;
import java.util.Optional;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;

/// The tariffs in the hands of one person.
record TariffsOf(TariffRows rows, VersionRows versions, Actor actor) implements Tariffs {

    @Override
    public Optional<Tariff> find(String id) {
        return rows.find(id);
    }

    @Override
    public List<Tariff> all() {
        return rows.all();
    }

    @Override
    public Taken take(String document) {
        TariffRows.Added added = rows.add(document, actor);
        if (added instanceof TariffRows.Added.IdTaken(var id)) {
            return new AddedVersions(rows, versions).take(id, document, actor);
        }
        return new Taken(added instanceof TariffRows.Added.Ok(var tariff) ? tariff : null,
                TariffMessages.of(added));
    }

    @Override
    public Taken takeFlat(String name, String price, BusinessDay from) {
        int number = all().size() + 1;
        while (find("flat-" + number).isPresent()) {
            number++;
        }
        return take(TariffDocument.flat("flat-" + number, name, price, from));
    }
}
