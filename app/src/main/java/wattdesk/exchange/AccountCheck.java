package wattdesk.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.tariff.Tariff;

/// Holds the rows of accounts against the station.
final class AccountCheck {

    private static final int LONGEST_NAME = 60;
    private static final BigDecimal MOST_USED = new BigDecimal("100000000");

    private final Standing standing;
    private final Standing.Index index;
    private final RoomCheck rooms;
    private final List<AccountLine> fresh = new ArrayList<>();
    private final Map<String, AccountLine> byNumber = new HashMap<>();
    private final Map<String, List<AccountLine>> byRoom = new LinkedHashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    AccountCheck(Standing standing, Standing.Index index, RoomCheck rooms) {
        this.standing = standing;
        this.index = index;
        this.rooms = rooms;
    }

    /// SAME, FAULTY, HELD, or NEW as far as the row alone can tell.
    RowState check(Line line, List<Finding> findings) {
        LineCheck check = new LineCheck(line, findings);
        String number = number(check);
        AccountCard there = number == null ? null : index.accounts().get(number);
        if (there != null) {
            return same(check, there);
        }
        if (number != null && standing.numbers().contains(number)) {
            check.wrong(Field.ACCOUNT_NUMBER, "WD-6440", number);
        }
        Optional<Room> room =
                rooms.named(check, Field.ACCOUNT_BUILDING, Field.ACCOUNT_ROOM);
        AccountLine.Contract contract = contract(check);
        RowState state = check.good() ? RowState.NEW : RowState.FAULTY;
        Optional<Integer> without = room.flatMap(rooms::faultyRow);
        if (state == RowState.NEW && without.isPresent()) {
            findings.add(Finding.held(line, where(Table.ROOMS, without.get())));
            state = RowState.HELD;
        }
        remember(new AccountLine(line, number, room.orElse(null), contract, state), check.line);
        return state;
    }

    private void remember(AccountLine account, Line line) {
        fresh.add(account);
        if (account.number != null) {
            byNumber.put(account.number, account);
        }
        String code = account.room != null ? account.room.code() : code(line);
        byRoom.computeIfAbsent(code, _ -> new ArrayList<>()).add(account);
    }

    /// What a row with a wrong room still says of it, so that its meters find it.
    private static String code(Line line) {
        LineCheck silent = new LineCheck(line, new ArrayList<>());
        return silent.text(Field.ACCOUNT_BUILDING) + "-" + silent.text(Field.ACCOUNT_ROOM);
    }

    private @Nullable String number(LineCheck check) {
        String number = check.text(Field.ACCOUNT_NUMBER);
        if (number == null) {
            return null;
        }
        if (!number.matches("[0-9]{4,12}")) {
            check.wrong(Field.ACCOUNT_NUMBER, "WD-6435", number);
            return null;
        }
        Integer twice = rowOf.putIfAbsent(number, check.line.row());
        if (twice != null) {
            check.wrong(Field.ACCOUNT_NUMBER, "WD-6421", number, twice);
            return null;
        }
        return number;
    }

    private AccountLine.@Nullable Contract contract(LineCheck check) {
        String customer = check.name(Field.ACCOUNT_CUSTOMER, LONGEST_NAME);
        String phone = phone(check);
        Optional<BillingMode> mode =
                check.choice(Field.ACCOUNT_MODE, BillingMode.values(), "mode.");
        Optional<Tariff> tariff = check.tariff(Field.ACCOUNT_TARIFF, standing);
        Energy used = used(check);
        return customer == null || mode.isEmpty() || tariff.isEmpty() ? null
                : new AccountLine.Contract(customer, phone, mode.get(), tariff.get(), used);
    }

    private static @Nullable String phone(LineCheck check) {
        String text = check.text(Field.ACCOUNT_PHONE);
        if (text == null) {
            return null;
        }
        String phone = text.replaceAll("[\\s()-]", "");
        if (!phone.matches("\\+?[0-9]{5,20}")) {
            check.wrong(Field.ACCOUNT_PHONE, "WD-6435", text);
        }
        return phone;
    }

    static String meant(String typed, List<String> known) {
        return Near.of(typed, known).orElse(String.join(", ", known));
    }

    private static Energy used(LineCheck check) {
        BigDecimal kWh = check.decimal(Field.ACCOUNT_TIER);
        if (kWh == null) {
            return Energy.ZERO;
        }
        try {
            if (kWh.signum() >= 0 && kWh.compareTo(MOST_USED) < 0) {
                return Energy.ofWh(kWh.movePointRight(3).longValueExact());
            }
        } catch (ArithmeticException e) {
            // said below
        }
        check.wrong(Field.ACCOUNT_TIER, "WD-6434", kWh.toPlainString(), "0.000");
        return Energy.ZERO;
    }

    /// An account that stands is not changed by a table: what is written must be what stands.
    private RowState same(LineCheck check, AccountCard there) {
        differs(check, Field.ACCOUNT_BUILDING, there.room().building());
        differs(check, Field.ACCOUNT_ROOM, there.room().number());
        differs(check, Field.ACCOUNT_CUSTOMER, there.customer().name());
        String phone = phone(check);
        if (phone != null && !phone.equals(there.customer().phone())) {
            check.wrong(Field.ACCOUNT_PHONE, "WD-6422",
                    String.valueOf(there.customer().phone()), phone);
        }
        check.choice(Field.ACCOUNT_MODE, BillingMode.values(), "mode.")
                .filter(mode -> mode != there.mode()).ifPresent(mode ->
                        check.wrong(Field.ACCOUNT_MODE, "WD-6422", there.mode(), mode));
        check.tariff(Field.ACCOUNT_TARIFF, standing)
                .filter(tariff -> !tariff.id().equals(there.tariffId())).ifPresent(other ->
                        check.wrong(Field.ACCOUNT_TARIFF, "WD-6422",
                                standing.tariffName(there.tariffId()), other.name()));
        return check.good() ? RowState.SAME : RowState.FAULTY;
    }

    static void differs(LineCheck check, Field field, String stands) {
        String written = check.name(field, LONGEST_NAME);
        if (written != null && !written.equals(stands)) {
            check.wrong(field, "WD-6422", stands, written);
        }
    }

    List<AccountLine> fresh() {
        return fresh;
    }

    Optional<AccountLine> numbered(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<AccountLine> in(String room) {
        return byRoom.getOrDefault(room, List.of());
    }

    /// How a row is named to people, in both languages alike.
    static String where(Table table, int row) {
        return Headings.of(table, wattdesk.message.Language.ZH) + " "
                + Headings.of(table, wattdesk.message.Language.EN) + " " + row;
    }
}
