package wattdesk.installation.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_POINT;
import static wattdesk.store.generated.Tables.ROOM;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Ratio;
import wattdesk.installation.Device;
import wattdesk.installation.DeviceBook;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.store.Rows;

/// The devices in the database.
public record DeviceRows(Rows rows) implements DeviceBook {

    /// Made by the tape for a number that nobody filed: no device yet.
    private static final String NOWHERE = "-";

    @Override
    public List<Device> all() {
        return devices(METER.LINE.ne(NOWHERE));
    }

    @Override
    public Optional<Device> find(String number) {
        return devices(METER.NUMBER.eq(number)).stream().findFirst();
    }

    @Override
    public boolean written(UUID command) {
        return rows.read(query -> query.fetchExists(COMMAND, COMMAND.ID.eq(command)));
    }

    private List<Device> devices(Condition which) {
        return rows.read(query -> query.select().from(METER)
                .leftJoin(METER_POINT).on(METER_POINT.METER_NUMBER.eq(METER.NUMBER))
                .leftJoin(ROOM).on(ROOM.BUILDING.eq(METER_POINT.BUILDING),
                        ROOM.NUMBER.eq(METER_POINT.ROOM))
                .where(which).orderBy(METER.NUMBER).fetch(DeviceRows::device));
    }

    private static Device device(Record row) {
        return new Device(
                new Meter(row.get(METER.NUMBER), row.get(METER.LINE), row.get(METER.PROFILE),
                        row.get(METER.ADDRESS), row.get(METER.CUSTOMER_NUMBER)),
                Device.State.valueOf(row.get(METER.STATE)), row.get(METER.ACCOUNT), room(row),
                new Ratio(row.get(METER.CT_RATIO), row.get(METER.PT_RATIO)),
                row.get(METER.VERIFICATION_DUE));
    }

    private static @Nullable Room room(Record row) {
        String building = row.get(ROOM.BUILDING);
        return building == null ? null
                : new Room(building, row.get(ROOM.NUMBER), row.get(ROOM.FLOOR_NUMBER));
    }

    @Override
    public List<Room> roomsWithoutMeter(String building) {
        return rows.read(query -> query.select().from(ROOM)
                .where(ROOM.BUILDING.eq(building), ROOM.REMOVED_AT.isNull(),
                        DSL.notExists(query.selectOne().from(METER_POINT).where(
                                METER_POINT.BUILDING.eq(ROOM.BUILDING),
                                METER_POINT.ROOM.eq(ROOM.NUMBER),
                                METER_POINT.METER_NUMBER.isNotNull())))
                .orderBy(ROOM.FLOOR_NUMBER, DSL.length(ROOM.NUMBER), ROOM.NUMBER)
                .fetch(row -> new Room(row.get(ROOM.BUILDING), row.get(ROOM.NUMBER),
                        row.get(ROOM.FLOOR_NUMBER))));
    }
}
