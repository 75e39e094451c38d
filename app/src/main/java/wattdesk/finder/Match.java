package wattdesk.finder;

import org.jspecify.annotations.Nullable;

/// How well an entry fits: rank 0 is best.
record Match(int rank, Hit.By by) {

    static final int RANKS = 7;

    private static final Match ROOM = new Match(0, Hit.By.ROOM);
    private static final Match ROOM_BEGINS = new Match(2, Hit.By.ROOM);
    private static final Match ROOM_WITHOUT_DASH = new Match(3, Hit.By.ROOM);
    private static final Match FLOOR = new Match(1, Hit.By.ROOM);
    private static final Match ACCOUNT = new Match(0, Hit.By.ACCOUNT);
    private static final Match ACCOUNT_BEGINS = new Match(4, Hit.By.ACCOUNT);
    private static final Match METER = new Match(0, Hit.By.METER);
    private static final Match METER_ENDS = new Match(4, Hit.By.METER);
    private static final Match PHONE = new Match(0, Hit.By.PHONE);
    private static final Match PHONE_ENDS = new Match(4, Hit.By.PHONE);
    private static final Match PHONE_BEGINS = new Match(5, Hit.By.PHONE);
    private static final Match NAME = new Match(0, Hit.By.NAME);
    private static final Match NAME_BEGINS = new Match(1, Hit.By.NAME);
    private static final Match NAME_CONTAINS = new Match(4, Hit.By.NAME);
    private static final Match INITIALS = new Match(2, Hit.By.INITIALS);
    private static final Match INITIALS_BEGIN = new Match(3, Hit.By.INITIALS);
    private static final int LEAST_TAIL = 3;

    /// Null where nothing fits.
    static @Nullable Match of(Typed typed, Entry entry) {
        if (typed.isRoom()) {
            Match room = room(typed, entry);
            return room != null ? room : words(typed.text(), entry);
        }
        return typed.isDigits() ? digits(typed.text(), entry) : words(typed.text(), entry);
    }

    /// Whole parts only: the building must be the building, so "1-101" never meets 11-101.
    private static @Nullable Match room(Typed typed, Entry entry) {
        if (!entry.building().equals(typed.building())) {
            return null;
        }
        String room = typed.rest();
        if (entry.room().equals(room)) {
            return ROOM;
        }
        if (!entry.room().startsWith(room)) {
            return null;
        }
        return isFloor(room, entry) ? FLOOR : ROOM_BEGINS;
    }

    /// "12" is the whole floor part of 1204, but "1" is not.
    private static boolean isFloor(String typed, Entry entry) {
        return entry.room().length() == typed.length() + 2
                && typed.equals(String.valueOf(entry.at().floor()));
    }

    private static @Nullable Match digits(String text, Entry entry) {
        if (entry.account().equals(text)) {
            return ACCOUNT;
        }
        if (sameNumber(entry.meter(), text)) {
            return METER;
        }
        if (entry.phone().equals(text)) {
            return PHONE;
        }
        Match room = bareRoom(text, entry);
        return room != null ? room : partOfNumber(text, entry);
    }

    private static @Nullable Match bareRoom(String text, Entry entry) {
        if (entry.room().equals(text)) {
            return ROOM;
        }
        if (entry.room().startsWith(text)) {
            return isFloor(text, entry) ? FLOOR : ROOM_BEGINS;
        }
        boolean joined = text.length() == entry.building().length() + entry.room().length()
                && text.startsWith(entry.building()) && text.endsWith(entry.room());
        return joined ? ROOM_WITHOUT_DASH : null;
    }

    private static @Nullable Match partOfNumber(String text, Entry entry) {
        if (entry.name().contains(text)) {
            return NAME_CONTAINS;
        }
        if (entry.account().startsWith(text)) {
            return ACCOUNT_BEGINS;
        }
        boolean tail = text.length() >= LEAST_TAIL;
        if (tail && entry.meter().endsWith(text)) {
            return METER_ENDS;
        }
        if (tail && entry.phone().endsWith(text)) {
            return PHONE_ENDS;
        }
        return tail && entry.phone().startsWith(text) ? PHONE_BEGINS : null;
    }

    /// Meters are typed with or without their leading zeros.
    private static boolean sameNumber(String meter, String text) {
        if (!meter.endsWith(text) || text.isEmpty() || text.charAt(0) == '0') {
            return meter.equals(text);
        }
        for (int i = 0; i < meter.length() - text.length(); i++) {
            if (meter.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Match words(String text, Entry entry) {
        String name = entry.name();
        if (name.equals(text)) {
            return NAME;
        }
        if (name.startsWith(text)) {
            return NAME_BEGINS;
        }
        if (entry.initials().contains(text)) {
            return INITIALS;
        }
        for (String initials : entry.initials()) {
            if (initials.startsWith(text)) {
                return INITIALS_BEGIN;
            }
        }
        return name.contains(text) ? NAME_CONTAINS : null;
    }
}
