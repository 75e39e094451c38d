package wattdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.SETTING;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.settings.SettingsBook.Saved;
import wattdesk.settings.store.SettingsMoves;
import wattdesk.settings.store.SettingsRows;

class SettingsOnDatabaseTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管理员", Role.ADMINISTRATOR), null);
    @TempDir Path folder;
    private OpenBooks open;
    private SettingsRows rows;

    @BeforeEach
    void open() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(), new SettingsMoves());
        rows = new SettingsRows(open.database, open.books, true);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static Settings settings(
            String name, long least, long most, long hoarding, String series, String printer) {
        return new Settings(name, false, Money.ofYuan(least), Money.ofYuan(most),
                Money.ofYuan(hoarding), series, printer, PaperLanguage.SCREEN, BalanceLevels.DEFAULTS);
    }

    @Test
    void aNewStationHasTheDefaults() {
        assertThat(rows.now()).isEqualTo(Settings.defaults(true));
        assertThat(rows.now().minimumPurchase()).isEqualTo(Money.ofYuan(1));
        assertThat(rows.now().maximumPurchase()).isEqualTo(Money.ofYuan(5000));
        assertThat(rows.now().hoardingLimit()).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void onlyWhatChangedGetsARowAndTheOldOneStays() {
        assertThat(rows.change(settings("示例物业", 1, 5000, 10_000, "A", ""), ADMIN))
                .isEqualTo(new Saved.Ok());
        assertThat(rows.change(settings("示例物业", 1, 2000, 10_000, "A", ""), ADMIN))
                .isEqualTo(new Saved.Ok());
        assertThat(rows.change(settings("示例物业", 1, 3000, 10_000, "A", ""), ADMIN))
                .isEqualTo(new Saved.Ok());
        assertThat(rows.change(rows.now(), ADMIN)).isEqualTo(new Saved.Ok());
        assertThat(open.database.<Integer>read(query -> query.fetchCount(SETTING))).isEqualTo(3);
        SettingsRows again = new SettingsRows(open.database, open.books, true);
        assertThat(again.now().maximumPurchase()).isEqualTo(Money.ofYuan(3000));
        assertThat(again.now().stationName()).isEqualTo("示例物业");
    }

    @Test
    void theLanguageOfReceiptsIsKeptAndItsFirstIsTheScreens() {
        Settings now = rows.now();
        assertThat(now.receiptLanguage()).isEqualTo(PaperLanguage.SCREEN);
        Settings english = new Settings(now.stationName(), true, now.minimumPurchase(),
                now.maximumPurchase(), now.hoardingLimit(), "A", "", PaperLanguage.EN, now.levels());
        assertThat(rows.change(english, ADMIN)).isEqualTo(new Saved.Ok());
        assertThat(new SettingsRows(open.database, open.books, true).now().receiptLanguage())
                .isEqualTo(PaperLanguage.EN);
    }

    @Test
    void theLevelsOfABalanceAreKeptAndMustFall() {
        Settings now = rows.now();
        assertThat(now.levels()).isEqualTo(BalanceLevels.DEFAULTS);
        BalanceLevels wanted = levels(80, 30, 10);
        assertThat(rows.change(with(now, wanted), ADMIN)).isEqualTo(new Saved.Ok());
        assertThat(new SettingsRows(open.database, open.books, true).now().levels())
                .isEqualTo(wanted);
        for (BalanceLevels wrong : java.util.List.of(levels(30, 30, 10), levels(80, 10, 10),
                levels(10, 30, 80), levels(80, 30, 0))) {
            assertThat(rows.change(with(now, wrong), ADMIN)).isEqualTo(new Saved.NotValid(
                    "levels", wrong.first() + " " + wrong.second() + " " + wrong.third()));
        }
        assertThat(rows.now().levels()).isEqualTo(wanted);
    }

    private static BalanceLevels levels(int first, int second, int third) {
        return new BalanceLevels(Money.ofYuan(first), Money.ofYuan(second), Money.ofYuan(third));
    }

    private static Settings with(Settings now, BalanceLevels levels) {
        return new Settings(now.stationName(), true, now.minimumPurchase(), now.maximumPurchase(),
                now.hoardingLimit(), "A", "", now.receiptLanguage(), levels);
    }

    @Test
    void practiceIsNotChangedByASetting() {
        assertThat(rows.change(settings("x", 1, 5000, 10_000, "A", ""), ADMIN))
                .isEqualTo(new Saved.Ok());
        assertThat(rows.now().practice()).isTrue();
    }

    @Test
    void onlyTheAdministratorChangesThem() {
        Actor other = new Actor(new Operator("s", "s", Role.SUPERVISOR), null);
        assertThat(rows.change(settings("x", 1, 2, 3, "A", ""), other))
                .isEqualTo(new Saved.NotPermitted());
        assertThat(rows.now()).isEqualTo(Settings.defaults(true));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 3, A, '', minimumPurchase", "2, 1, 3, A, '', maximumPurchase",
        "1, 3, 2, A, '', hoardingLimit", "1, 2, 3, a-b, '', receiptSeries",
        "1, 2, 3, A, 'lpt1', printer", "1, 2, 3, A, 'tcp:host', printer",
    })
    void settingsThatContradictEachOtherAreNamed(
            long least, long most, long hoarding, String series, String printer, String field) {
        assertThat(rows.change(settings("x", least, most, hoarding, series, printer), ADMIN))
                .isInstanceOfSatisfying(Saved.NotValid.class,
                        saved -> assertThat(saved.field()).isEqualTo(field));
    }

    @Test
    void closedBooksKeepTheOldOnes() {
        open.books.close();
        assertThat(rows.change(settings("x", 1, 2, 3, "A", ""), ADMIN))
                .isInstanceOf(Saved.NotWritten.class);
        assertThat(rows.now()).isEqualTo(Settings.defaults(true));
    }
}
