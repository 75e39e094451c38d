package wattdesk.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// Query sessions on a connection: plain binds, no logging of values, no schema in front of names.
public final class Sessions {
    private Sessions() {}

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Settings SETTINGS = new Settings()
            .withExecuteLogging(false)
            .withRenderSchema(false)
            .withRenderNameCase(RenderNameCase.AS_IS)
            .withReturnRecordToPojo(false);

    public static DSLContext of(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }
}
