package wattdesk.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.message.Message;
import wattdesk.metering.Meter;
import wattdesk.tariff.Tariff;

/// Looks at a whole file: every row for itself, then what leans on what.
final class ImportCheck {

    private final Standing standing;
    private final RoomCheck rooms;
    private final AccountCheck accounts;
    private final MeterCheck meters;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Table, Map<RowState, Integer>> counts = new EnumMap<>(Table.class);
    private final Map<String, Customer> customers = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private long next;

    private ImportCheck(Standing standing) {
        this.standing = standing;
        Standing.Index index = standing.index();
        rooms = new RoomCheck(standing.property(), index);
        accounts = new AccountCheck(standing, index, rooms);
        meters = new MeterCheck(standing, index, rooms, accounts);
        standing.cards().forEach(card ->
                customers.putIfAbsent(who(card.customer()), card.customer()));
        next = Long.parseLong(standing.nextNumber());
    }

    private static String who(Customer customer) {
        return customer.name() + "\t" + customer.phone();
    }

    static ImportPlan of(String file, String hash, SheetLines lines, Standing standing) {
        ImportCheck check = new ImportCheck(standing);
        check.findings.addAll(lines.findings);
        lines.of(Table.ROOMS).forEach(line -> check.count(Table.ROOMS,
                check.rooms.check(line, check.findings), 1));
        lines.of(Table.ACCOUNTS).forEach(line -> check.count(Table.ACCOUNTS,
                check.accounts.check(line, check.findings), 1));
        lines.of(Table.METERS).forEach(line -> check.count(Table.METERS,
                check.meters.check(line, check.findings), 1));
        check.accounts.fresh().forEach(check::settle);
        List<ImportPlan.Opened> opened = check.opened();
        check.findings.sort(Finding.ORDER);
        return new ImportPlan(file, hash, check.counts, check.findings,
                check.rooms.buildingsMade(), check.rooms.steps(), opened);
    }

    private void count(Table table, RowState state, int more) {
        counts.computeIfAbsent(table, _ -> new EnumMap<>(RowState.class))
                .merge(state, more, Integer::sum);
    }

    /// An account comes with all of its meters or not at all.
    private void settle(AccountLine account) {
        if (account.state == RowState.NEW && account.meters.isEmpty()) {
            findings.add(Finding.of(account.line, null, "WD-6426"));
            become(account, RowState.FAULTY);
            return;
        }
        account.meters.forEach(meter -> fits(account, meter));
        price(account);
        MeterLine wrong = account.meters.stream()
                .filter(meter -> meter.state == RowState.FAULTY).findFirst().orElse(null);
        if (account.state == RowState.NEW && wrong != null) {
            findings.add(Finding.held(account.line,
                    AccountCheck.where(Table.METERS, wrong.line.row())));
            become(account, RowState.HELD);
        }
        if (account.state != RowState.NEW) {
            account.meters.stream().filter(meter -> meter.state == RowState.NEW)
                    .forEach(meter -> hold(meter, account));
        }
    }

    private void become(AccountLine account, RowState state) {
        count(Table.ACCOUNTS, account.state, -1);
        count(Table.ACCOUNTS, state, 1);
        account.state = state;
    }

    private void hold(MeterLine meter, AccountLine account) {
        findings.add(Finding.held(meter.line,
                AccountCheck.where(Table.ACCOUNTS, account.line.row())));
        count(Table.METERS, RowState.NEW, -1);
        count(Table.METERS, RowState.HELD, 1);
        meter.state = RowState.HELD;
    }

    /// Only a meter that keeps a balance can deduct from it.
    private void fits(AccountLine account, MeterLine line) {
        Meter meter = line.meter;
        AccountLine.Contract contract = account.contract;
        if (meter != null && contract != null && line.state == RowState.NEW
                && contract.mode() == BillingMode.METER
                && !standing.types().keepsBalance(meter.profile())) {
            fault(line, Field.METER_PROFILE, Finding.message("WD-6418", meter.profile()));
        }
    }

    private void fault(MeterLine line, Field field, Message why) {
        findings.add(new Finding(Table.METERS, line.line.row(), field, false, why));
        count(Table.METERS, RowState.NEW, -1);
        count(Table.METERS, RowState.FAULTY, 1);
        line.state = RowState.FAULTY;
    }

    /// Each meter by the tariff of what it counts, and at least one by that of the account. A row
    /// that names none may lean on a faulty one: nothing is said of it then, it waits.
    private void price(AccountLine account) {
        AccountLine.Contract contract = account.contract;
        if (contract == null || account.state != RowState.NEW) {
            return;
        }
        AccountTariffs tariffs = new AccountTariffs(standing.types(), contract.tariff());
        account.meters.stream().filter(line -> line.tariff != null)
                .forEach(line -> price(tariffs, line));
        if (account.meters.stream().noneMatch(line -> line.state == RowState.FAULTY)) {
            account.meters.stream().filter(line -> line.tariff == null)
                    .forEach(line -> price(tariffs, line));
        }
        if (account.meters.stream().allMatch(line -> line.pays != null)
                && own(account).isEmpty()) {
            findings.add(Finding.of(account.line, Field.ACCOUNT_TARIFF, "WD-6452",
                    contract.tariff().name()));
            become(account, RowState.FAULTY);
        }
    }

    private void price(AccountTariffs tariffs, MeterLine line) {
        if (line.state == RowState.NEW) {
            tariffs.take(Objects.requireNonNull(line.meter), line)
                    .ifPresent(why -> fault(line, Field.METER_TARIFF, why));
        }
    }

    /// The meters that count what the account's own tariff prices.
    private static List<MeterLine> own(AccountLine account) {
        Tariff tariff = Objects.requireNonNull(account.contract).tariff();
        return account.meters.stream().filter(line -> tariff.equals(line.pays)).toList();
    }

    private List<ImportPlan.Opened> opened() {
        List<AccountLine> good = accounts.fresh().stream()
                .filter(account -> account.state == RowState.NEW).toList();
        good.forEach(account -> {
            if (account.number != null) {
                given.add(account.number);
            }
        });
        return good.stream().map(this::opened).toList();
    }

    private ImportPlan.Opened opened(AccountLine account) {
        AccountLine.Contract contract = Objects.requireNonNull(account.contract);
        String number = account.number == null ? nextNumber() : account.number;
        MeterLine first = own(account).getFirst();
        List<ImportPlan.Further> more = account.meters.stream().filter(line -> line != first)
                .map(line -> further(line, number)).toList();
        Map<String, MeterFacts> facts = new HashMap<>();
        account.meters.stream().filter(line -> !line.facts.equals(MeterFacts.NONE)).forEach(
                line -> facts.put(Objects.requireNonNull(line.meter).number(), line.facts));
        Customer wanted = new Customer(UUID.randomUUID(), contract.customer(), contract.phone());
        Customer customer = contract.phone() == null ? wanted
                : customers.computeIfAbsent(who(wanted), _ -> wanted);
        AccountCard card = new AccountCard(number, Objects.requireNonNull(account.room), customer,
                contract.mode(), contract.tariff().id(), contract.tierUsed(), named(first, number),
                null);
        return new ImportPlan.Opened(card, more, facts);
    }

    private ImportPlan.Further further(MeterLine line, String account) {
        Meter meter = named(line, account);
        return new ImportPlan.Further(meter,
                standing.facts().getOrDefault(meter.number(), MeterFacts.NONE).transformers(),
                Objects.requireNonNull(line.pays).id());
    }

    private static Meter named(MeterLine line, String account) {
        Meter meter = Objects.requireNonNull(line.meter);
        return meter.customerNumber().isEmpty() ? new Meter(meter.number(), meter.line(),
                meter.profile(), meter.address(), MeterCheck.padded(account)) : meter;
    }

    private String nextNumber() {
        while (given.contains(String.valueOf(next))
                || standing.numbers().contains(String.valueOf(next))) {
            next++;
        }
        return String.valueOf(next++);
    }
}
