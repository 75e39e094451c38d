package wattdesk.exchange;

import static wattdesk.exchange.Table.ACCOUNTS;
import static wattdesk.exchange.Table.METERS;
import static wattdesk.exchange.Table.ROOMS;

import java.util.Locale;

/// The columns of the tables, in their order.
public enum Field {
    ROOM_BUILDING(ROOMS, Kind.TEXT, true),
    ROOM_NUMBER(ROOMS, Kind.TEXT, true),
    ROOM_FLOOR(ROOMS, Kind.TEXT, false),
    ROOM_AREA(ROOMS, Kind.NUMBER, false),
    ROOM_USE(ROOMS, Kind.CHOICE, false),
    ROOM_SITE(ROOMS, Kind.TEXT, false),
    ROOM_NOTE(ROOMS, Kind.TEXT, false),
    ACCOUNT_NUMBER(ACCOUNTS, Kind.TEXT, false),
    ACCOUNT_BUILDING(ACCOUNTS, Kind.TEXT, true),
    ACCOUNT_ROOM(ACCOUNTS, Kind.TEXT, true),
    ACCOUNT_CUSTOMER(ACCOUNTS, Kind.TEXT, true),
    ACCOUNT_PHONE(ACCOUNTS, Kind.TEXT, false),
    ACCOUNT_MODE(ACCOUNTS, Kind.CHOICE, true),
    ACCOUNT_TARIFF(ACCOUNTS, Kind.CHOICE, true),
    ACCOUNT_TIER(ACCOUNTS, Kind.NUMBER, false),
    METER_ACCOUNT(METERS, Kind.TEXT, false),
    METER_BUILDING(METERS, Kind.TEXT, false),
    METER_ROOM(METERS, Kind.TEXT, false),
    METER_NUMBER(METERS, Kind.TEXT, true),
    METER_LINE(METERS, Kind.CHOICE, true),
    METER_PROFILE(METERS, Kind.CHOICE, true),
    METER_ADDRESS(METERS, Kind.TEXT, true),
    METER_TARIFF(METERS, Kind.CHOICE, false),
    METER_CT(METERS, Kind.NUMBER, false),
    METER_PT(METERS, Kind.NUMBER, false),
    METER_CUSTOMER(METERS, Kind.TEXT, false),
    METER_DUE(METERS, Kind.DAY, false);

    private final Table table;
    private final Kind kind;
    private final boolean required;

    Field(Table table, Kind kind, boolean required) {
        this.table = table;
        this.kind = kind;
        this.required = required;
    }

    /// How Excel is asked to treat the column.
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /// One of some words.
        CHOICE
    }

    public Table table() {
        return table;
    }

    public Kind kind() {
        return kind;
    }

    public boolean required() {
        return required;
    }

    public String word() {
        return "field." + name().toLowerCase(Locale.ROOT);
    }
}
