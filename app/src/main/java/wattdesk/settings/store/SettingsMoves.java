package wattdesk.settings.store;

import static wattdesk.store.generated.Tables.SETTING;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;

/// Adds a row for every setting that changed.
public final class SettingsMoves implements MoveWriter<SettingsChanged> {

    @Override
    public Class<SettingsChanged> kind() {
        return SettingsChanged.class;
    }

    @Override
    public void write(DSLContext transaction, SettingsChanged move, Stamp stamp) {
        move.contents().forEach((name, content) -> {
            int _ = transaction.insertInto(SETTING)
                    .columns(SETTING.NAME, SETTING.SINCE, SETTING.OPERATOR, SETTING.CONTENT)
                    .values(name, BusinessDay.wallClock(stamp.at()),
                            stamp.actor().operator().login(), content)
                    .execute();
        });
    }
}
