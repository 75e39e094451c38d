package wattdesk.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AddressForm;
import wattdesk.customer.Ratio;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.tariff.Tariff;

/// Holds the rows of meters against the station and hangs them at the accounts of the file.
final class MeterCheck {

    private static final int HIGHEST_RATIO = 10_000;

    private final Standing standing;
    private final Standing.Index index;
    private final RoomCheck rooms;
    private final AccountCheck accounts;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> addressOf = new HashMap<>();

    MeterCheck(Standing standing, Standing.Index index, RoomCheck rooms, AccountCheck accounts) {
        this.standing = standing;
        this.index = index;
        this.rooms = rooms;
        this.accounts = accounts;
    }

    RowState check(Line line, List<Finding> findings) {
        LineCheck check = new LineCheck(line, findings);
        String lineName = lineName(check);
        Optional<ProfileFacts> profile = profile(check);
        AddressForm form = profile.flatMap(each ->
                standing.types().addressForm(each.id())).orElse(null);
        String number = number(check, form);
        String address = address(check, form, lineName, number);
        MeterFacts facts = facts(check);
        String customer = customerNumber(check);
        Tariff tariff = check.tariff(Field.METER_TARIFF, standing).orElse(null);
        AccountCard there = number == null ? null : index.meters().get(number);
        if (there != null) {
            differs(check, there, tariff);
            return same(check, there, lineName, profile, address, facts);
        }
        Optional<AccountLine> account = account(check);
        Meter meter = check.good() && number != null && lineName != null && address != null
                && profile.isPresent()
                ? new Meter(number, lineName, profile.get().id(), address,
                        customer == null ? "" : customer) : null;
        RowState state = check.good() ? RowState.NEW : RowState.FAULTY;
        account.ifPresent(each -> each.meters.add(
                new MeterLine(line, meter, facts, tariff, state)));
        return state;
    }

    private @Nullable String lineName(LineCheck check) {
        String text = check.text(Field.METER_LINE);
        if (text == null) {
            return null;
        }
        Optional<String> line = standing.line(text);
        if (line.isEmpty()) {
            check.wrong(Field.METER_LINE, "WD-6425", text,
                    AccountCheck.meant(text, standing.lines()));
        }
        return line.orElse(null);
    }

    private Optional<ProfileFacts> profile(LineCheck check) {
        String text = check.text(Field.METER_PROFILE);
        if (text == null) {
            return Optional.empty();
        }
        Optional<ProfileFacts> profile = standing.profile(text);
        if (profile.isEmpty()) {
            check.wrong(Field.METER_PROFILE, "WD-6425", text, AccountCheck.meant(text,
                    standing.profiles().stream().map(ProfileFacts::id).toList()));
        }
        return profile;
    }

    /// Twice in the file is told of the later row only.
    private @Nullable String number(LineCheck check, @Nullable AddressForm form) {
        String text = check.text(Field.METER_NUMBER);
        if (text == null) {
            return null;
        }
        Integer twice = rowOf.putIfAbsent(text, check.line.row());
        if (twice != null) {
            check.wrong(Field.METER_NUMBER, "WD-6421", text, twice);
            return null;
        }
        Optional<String> number = form == null ? Optional.of(text) : form.number(text);
        if (number.isEmpty()) {
            check.wrong(Field.METER_NUMBER, "WD-6428", text, text.length());
        }
        return number.orElse(null);
    }

    private @Nullable String address(LineCheck check, @Nullable AddressForm form,
            @Nullable String lineName, @Nullable String number) {
        String text = check.text(Field.METER_ADDRESS);
        if (text == null || form == null) {
            return text;
        }
        Optional<String> address = form.address(text);
        if (address.isEmpty()) {
            check.wrong(Field.METER_ADDRESS, "WD-6429", text);
        } else if (lineName != null && number != null) {
            taken(check, lineName, address.get(), number);
        }
        return address.orElse(null);
    }

    private void taken(LineCheck check, String lineName, String address, String number) {
        Integer row = addressOf.putIfAbsent(lineName + "\t" + address, check.line.row());
        Meter there = index.addresses().get(lineName + "\t" + address);
        if (row != null) {
            check.wrong(Field.METER_ADDRESS, "WD-6430", lineName, address,
                    AccountCheck.where(Table.METERS, row));
        } else if (there != null && !there.number().equals(number)) {
            check.wrong(Field.METER_ADDRESS, "WD-6430", lineName, address, there.number());
        }
    }

    private static MeterFacts facts(LineCheck check) {
        Integer ct = check.whole(Field.METER_CT, 1, HIGHEST_RATIO);
        Integer pt = check.whole(Field.METER_PT, 1, HIGHEST_RATIO);
        Ratio ratio = ct == null && pt == null ? null : new Ratio(
                Objects.requireNonNullElse(ct, 1), Objects.requireNonNullElse(pt, 1));
        return new MeterFacts(ratio, check.day(Field.METER_DUE));
    }

    private static @Nullable String customerNumber(LineCheck check) {
        String text = check.text(Field.METER_CUSTOMER);
        if (text != null && !text.matches("[0-9]{1,12}")) {
            check.wrong(Field.METER_CUSTOMER, "WD-6435", text);
            return null;
        }
        return text == null ? null : padded(text);
    }

    /// DL/T 645 stores twelve digits.
    static String padded(String number) {
        return "0".repeat(Math.max(0, 12 - number.length())) + number;
    }

    /// A meter that stands is not changed by a table either.
    private RowState same(LineCheck check, AccountCard there, @Nullable String lineName,
            Optional<ProfileFacts> profile, @Nullable String address, MeterFacts facts) {
        Meter meter = there.meter();
        String owner = check.text(Field.METER_ACCOUNT);
        if (owner != null && !owner.equals(there.number())) {
            check.wrong(Field.METER_NUMBER, "WD-6440", meter.number(), there.number());
        } else {
            AccountCheck.differs(check, Field.METER_BUILDING, there.room().building());
            AccountCheck.differs(check, Field.METER_ROOM, there.room().number());
        }
        if (lineName != null && !lineName.equals(meter.line())) {
            check.wrong(Field.METER_LINE, "WD-6422", meter.line(), lineName);
        }
        profile.filter(each -> !each.id().equals(meter.profile())).ifPresent(each ->
                check.wrong(Field.METER_PROFILE, "WD-6422", meter.profile(), each.id()));
        if (address != null && !address.equals(meter.address())) {
            check.wrong(Field.METER_ADDRESS, "WD-6422", meter.address(), address);
        }
        MeterFacts stand = standing.facts().getOrDefault(meter.number(), MeterFacts.NONE);
        differs(check, Field.METER_CT, stand.transformers().ct(), facts.transformers().ct());
        differs(check, Field.METER_PT, stand.transformers().pt(), facts.transformers().pt());
        differs(check, Field.METER_DUE, String.valueOf(stand.verificationDue()),
                String.valueOf(facts.verificationDue()));
        return check.good() ? RowState.SAME : RowState.FAULTY;
    }

    private void differs(LineCheck check, AccountCard there, @Nullable Tariff tariff) {
        if (tariff != null && !tariff.id().equals(there.tariffId())) {
            check.wrong(Field.METER_TARIFF, "WD-6422", standing.tariffName(there.tariffId()),
                    tariff.name());
        }
    }

    private static void differs(LineCheck check, Field field, Object stands, Object written) {
        if (!check.line.blank(field) && !written.equals(stands)) {
            check.wrong(field, "WD-6422", stands, written);
        }
    }

    /// By its number, else by its room where one account is there.
    private Optional<AccountLine> account(LineCheck check) {
        String number = check.text(Field.METER_ACCOUNT);
        if (number != null) {
            Optional<AccountLine> account = accounts.numbered(number);
            if (account.isEmpty()) {
                check.wrong(Field.METER_ACCOUNT, "WD-6427", number);
            }
            return account;
        }
        if (check.line.blank(Field.METER_BUILDING) || check.line.blank(Field.METER_ROOM)) {
            check.wrong(check.line.blank(Field.METER_BUILDING) ? Field.METER_BUILDING
                    : Field.METER_ROOM, "WD-6420");
            return Optional.empty();
        }
        String room = check.text(Field.METER_BUILDING) + "-" + check.text(Field.METER_ROOM);
        List<AccountLine> there = accounts.in(room);
        if (there.size() != 1 && rooms.named(
                check, Field.METER_BUILDING, Field.METER_ROOM).isPresent()) {
            check.wrong(Field.METER_ROOM, "WD-6427", room);
        }
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
