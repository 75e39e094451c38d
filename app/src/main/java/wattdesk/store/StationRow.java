package wattdesk.store;

import static wattdesk.store.generated.Tables.STATION;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// The one row that makes a database a station's; written last when one is created.
public record StationRow(UUID id, Instant createdAt, boolean practice) {

    public static void insert(DatabaseUrl url, Users users, StationRow row)
            throws DatabaseFailure {
        try (Connection connection = DriverManager.getConnection(
                url.privileged(), Users.PRIVILEGED, users.privilegedPassword())) {
            Sessions.of(connection)
                    .insertInto(STATION, STATION.ID, STATION.CREATED_AT, STATION.PRACTICE)
                    .values(row.id, BusinessDay.wallClock(row.createdAt), row.practice)
                    .execute();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public static @Nullable StationRow read(DSLContext session) {
        return session.selectFrom(STATION).limit(1).fetchOne(r -> new StationRow(
                r.getId(), r.getCreatedAt().toInstant(), r.getPractice()));
    }
}
