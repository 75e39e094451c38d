package wattdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountDesk;
import wattdesk.customer.AddressForm;
import wattdesk.customer.MeterTypes;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.MetersHung;
import wattdesk.exchange.store.ExchangeMoves;
import wattdesk.exchange.store.MeterLedgerRows;
import wattdesk.exchange.store.WorkbookFiles;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.message.Language;
import wattdesk.metering.Line;
import wattdesk.metering.LineDesk;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.ProfileFacts;
import wattdesk.metering.store.LineMoves;
import wattdesk.metering.store.LineRows;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.PremisesDesk;
import wattdesk.premises.store.PremisesMoves;
import wattdesk.premises.store.PremisesRows;
import wattdesk.quantity.Energy;
import wattdesk.reports.table.Limits;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffMoves;
import wattdesk.tariff.store.TariffRows;

/// A station with two lines, three meter types and the demo tariffs, for tables.
final class ExchangeTown implements AutoCloseable {

    static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);

    final OpenBooks open;
    final PremisesDesk premises;
    final AccountDesk accounts;
    final ExchangeDesk exchange;
    final WorkbookFiles files = new WorkbookFiles(Limits.USUAL);
    final MeterLedgerRows meters;
    final TariffRows tariffs;
    int told;
    Function<AccountCard, Energy> counted = AccountCard::tierUsed;

    ExchangeTown(Path folder) throws Exception {
        List<MoveWriter<?>> writers = new ArrayList<>(List.of(new ExchangeMoves()));
        writers.addAll(TariffMoves.writers());
        writers.addAll(List.of(new AccountMoves(), new MetersHung(), new LineMoves(), new PremisesMoves()));
        open = OpenBooks.in(folder, Clock.systemUTC(), writers.toArray(MoveWriter<?>[]::new));
        tariffs = new TariffRows(open.database, open.books);
        DemoTariffs.documents().forEach(document -> tariffs.add(document, Actor.SYSTEM));
        LineDesk lines = new LineDesk(new LineRows(open.database, open.books), () -> { });
        for (String name : List.of("A口", "B口")) {
            assertThat(lines.add(new Line(name, "/dev/tty" + name, "2400,8E1"), ADMIN))
                    .isInstanceOf(wattdesk.metering.Lines.Saved.Ok.class);
        }
        PremisesRows property = new PremisesRows(open.database, open.books);
        premises = new PremisesDesk(property, () -> { });
        AccountRows filed = new AccountRows(open.database, open.books);
        meters = new MeterLedgerRows(open.database);
        accounts = new AccountDesk(
                filed, TYPES, lines, tariffs, Clock.systemUTC(), () -> { }, null);
        exchange = new ExchangeDesk(files, new ExchangePorts(property, filed, meters, lines,
                PROFILES, TYPES, tariffs, card -> counted.apply(card)), open.books, () -> told++);
    }

    static final MeterTypes TYPES = new MeterTypes() {
        @Override
        public Optional<AddressForm> addressForm(String profile) {
            return switch (profile) {
                case "dds-645", "plain-645" -> Optional.of(AddressForm.TWELVE_DIGITS);
                case "dts-modbus" -> Optional.of(AddressForm.UNIT);
                case "water-188" -> Optional.of(AddressForm.FOURTEEN_DIGITS);
                default -> Optional.empty();
            };
        }

        @Override
        public boolean keepsBalance(String profile) {
            return !profile.equals("plain-645") && !profile.equals("water-188");
        }

        @Override
        public Optional<Commodity> commodity(String profile) {
            return Optional.of(
                    profile.equals("water-188") ? Commodity.WATER : Commodity.ELECTRICITY);
        }
    };

    private static final MeterProfiles PROFILES = new MeterProfiles() {
        @Override
        public Optional<ProfileFacts> byId(String id) {
            return all().stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<ProfileFacts> all() {
            return every().stream().filter(type -> TYPES.keepsBalance(type.id())).toList();
        }

        @Override
        public List<ProfileFacts> every() {
            return List.of(facts("dds-645", "单相预付费表"), facts("plain-645", "普通表"),
                    facts("dts-modbus", "三相预付费表"), facts("water-188", "水表"));
        }
    };

    private static ProfileFacts facts(String id, String name) {
        return new ProfileFacts(id, name, id + " meter", true, true, "0");
    }

    /// Tables as texts, by column; what is left out is empty.
    static final class Tables {
        final Map<Table, List<Map<Field, String>>> rows = new EnumMap<>(Table.class);

        Map<Field, String> add(Table table, Object... cells) {
            Map<Field, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i += 2) {
                row.put((Field) cells[i], (String) cells[i + 1]);
            }
            rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
            return row;
        }

        void write(WorkbookFiles files, Path file, Language language) throws Exception {
            files.write(rows.entrySet().stream().map(entry -> new Workbooks.Page(
                    Headings.of(entry.getKey(), language),
                    entry.getKey().fields().stream().map(field -> new Workbooks.Heading(
                            Headings.of(field, language), "", Field.Kind.TEXT, List.of())).toList(),
                    entry.getValue().stream().map(row -> entry.getKey().fields().stream()
                            .map(field -> row.getOrDefault(field, "")).toList()).toList()))
                    .toList(), file);
        }
    }

    ImportPlan plan(Path file) {
        Exchange.Looked looked = exchange.look(file);
        assertThat(looked).isInstanceOf(Exchange.Looked.Plan.class);
        return ((Exchange.Looked.Plan) looked).plan();
    }

    @Override
    public void close() throws Exception {
        open.close();
    }
}
