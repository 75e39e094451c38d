package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.customer.BillingMode;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;
import wattdesk.settings.BalanceLevels;

class TileRulesTest {

    private static final Room ROOM = new Room("3", "1204", 12);
    private static final Instant NOW = Town.NOW;
    private static final TileRules RULES = new TileRules(BalanceLevels.DEFAULTS, NOW);

    private static MeterFacts meter(String number, Long fen, Relay relay, boolean keep, Link link) {
        return new MeterFacts(number, fen == null ? null : Money.ofFen(fen),
                fen == null ? null : NOW.minusSeconds(60), link, relay, keep, 0);
    }

    private static MeterFacts meter(Long fen) {
        return meter("1", fen, Relay.CLOSED, false, Link.ONLINE);
    }

    private static AccountFacts account(BillingMode mode, Standing standing, long wallet,
            MeterFacts... meters) {
        return new AccountFacts("10000001", "李晓明", null, mode, standing,
                Money.ofFen(wallet), List.of(meters));
    }

    private static RoomTile tile(AccountFacts... accounts) {
        return RULES.tile(new BoardRoom(ROOM, "", List.of(accounts)));
    }

    @ParameterizedTest
    @CsvSource({"5001,NORMAL", "5000,LOW_ONE", "2001,LOW_ONE", "2000,LOW_TWO", "501,LOW_TWO",
        "500,LOW_THREE", "0,LOW_THREE", "-1,OVERDRAWN"})
    void aBalanceAtALevelHasReachedIt(long fen, Sign sign) {
        assertThat(tile(account(BillingMode.METER, Standing.OPEN, 0, meter(fen))).sign())
                .isEqualTo(sign);
        assertThat(tile(account(BillingMode.STATION, Standing.OPEN, fen, meter(99_999L))).sign())
                .as("the station's own balance counts").isEqualTo(sign);
    }

    @Test
    void theLevelsAreASetting() {
        TileRules strict = new TileRules(new BalanceLevels(
                Money.ofYuan(500), Money.ofYuan(200), Money.ofYuan(100)), NOW);
        assertThat(strict.tile(new BoardRoom(ROOM, "", List.of(account(
                BillingMode.METER, Standing.OPEN, 0, meter(15_000L))))).sign())
                .isEqualTo(Sign.LOW_TWO);
    }

    @Test
    void aRoomWithoutAnAccountIsVacant() {
        RoomTile tile = tile();
        assertThat(tile.sign()).isEqualTo(Sign.VACANT);
        assertThat(tile.account()).isNull();
        assertThat(tile.link()).isEqualTo(Link.UNHEARD);
    }

    @Test
    void aBalanceThatNobodyReadIsNotZero() {
        RoomTile tile = tile(account(BillingMode.METER, Standing.OPEN, 0, meter(null)));
        assertThat(tile.sign()).isEqualTo(Sign.UNREAD);
        assertThat(tile.balance()).isNull();
    }

    @Test
    void anOpenRelayIsMoreThanKeepPowerAndKeepPowerMoreThanALowBalance() {
        assertThat(tile(account(BillingMode.METER, Standing.OPEN, 0,
                meter("1", -5L, Relay.OPEN, true, Link.ONLINE))).sign()).isEqualTo(Sign.CUT);
        assertThat(tile(account(BillingMode.METER, Standing.OPEN, 0,
                meter("1", -5L, Relay.CLOSED, true, Link.ONLINE))).sign())
                .isEqualTo(Sign.KEEP_POWER);
        assertThat(tile(account(BillingMode.METER, Standing.SUSPENDED, 0,
                meter("1", 5L, Relay.OPEN, false, Link.ONLINE))).sign()).isEqualTo(Sign.CUT);
    }

    @Test
    void whatIsNotOpenYetHasNoBalance() {
        RoomTile preset = tile(account(BillingMode.METER, Standing.PRESET, 0, meter(77L)));
        assertThat(preset.sign()).isEqualTo(Sign.PRESET);
        assertThat(preset.balance()).isNull();
        assertThat(preset.balanceAt()).isNull();
    }

    @Test
    void aPostpaidAccountIsNeverLow() {
        RoomTile tile = tile(account(BillingMode.POSTPAID, Standing.OPEN, 0, meter(-900L)));
        assertThat(tile.sign()).isEqualTo(Sign.NORMAL);
        assertThat(tile.balance()).isNull();
    }

    @Test
    void ofSeveralMetersTheLowestBalanceTheOpenRelayAndTheSilentOneCount() {
        RoomTile tile = tile(account(BillingMode.METER, Standing.OPEN, 0,
                meter("1", 90_000L, Relay.CLOSED, false, Link.OFFLINE),
                meter("2", 1_000L, Relay.UNKNOWN, false, Link.ONLINE),
                meter("3", null, Relay.UNKNOWN, false, Link.UNHEARD)));
        assertThat(tile.balance()).isEqualTo(Money.ofYuan(10));
        assertThat(tile.sign()).isEqualTo(Sign.LOW_TWO);
        assertThat(tile.offline()).isTrue();
        assertThat(tile.relay()).isEqualTo(Relay.CLOSED);
        assertThat(tile.meters()).containsExactly("1", "2", "3");
    }

    @Test
    void ofSeveralAccountsTheMostUrgentIsShown() {
        AccountFacts fine = account(BillingMode.METER, Standing.OPEN, 0, meter(90_000L));
        AccountFacts owing = new AccountFacts("10000002", "王敏", "1", BillingMode.STATION,
                Standing.OPEN, Money.ofFen(-1), List.of());
        assertThat(tile(fine, owing).customer()).isEqualTo("王敏");
        assertThat(tile(owing, fine).customer()).isEqualTo("王敏");
    }

    @ParameterizedTest
    @CsvSource({"7200,false", "7201,true"})
    void aBalanceIsOldAfterTwoHours(long seconds, boolean old) {
        MeterFacts meter = new MeterFacts("1", Money.ofYuan(9), NOW.minusSeconds(seconds),
                Link.ONLINE, Relay.CLOSED, false, 0);
        assertThat(tile(account(BillingMode.METER, Standing.OPEN, 0, meter)).old())
                .isEqualTo(old);
    }

    /// The rules told once more in the plainest way, over a thousand rooms.
    @Test
    void aThousandRoomsAgreeWithTheRulesToldPlainly() {
        for (BoardRoom room : new Town(11).rooms(5, 20, 10)) {
            RoomTile tile = RULES.tile(room);
            Sign plain = room.accounts().stream().map(TileRulesTest::plainly)
                    .max(Comparator.naturalOrder()).orElse(Sign.VACANT);
            assertThat(tile.sign()).as("%s", room).isEqualTo(plain);
            assertThat(tile.waiting()).isEqualTo(room.accounts().stream()
                    .flatMap(account -> account.meters().stream())
                    .mapToInt(MeterFacts::waiting).sum());
        }
    }

    private static Sign plainly(AccountFacts account) {
        boolean cut = account.meters().stream().anyMatch(m -> m.relay() == Relay.OPEN);
        if (account.standing() != Standing.OPEN) {
            return account.standing() == Standing.PRESET ? Sign.PRESET
                    : cut ? Sign.CUT : Sign.SUSPENDED;
        }
        boolean keep = account.meters().stream().anyMatch(MeterFacts::keepPower);
        if (cut || keep || account.mode() == BillingMode.POSTPAID) {
            return cut ? Sign.CUT : keep ? Sign.KEEP_POWER : Sign.NORMAL;
        }
        long fen = Long.MAX_VALUE;
        for (MeterFacts meter : account.meters()) {
            fen = meter.balance() == null ? fen : Math.min(fen, meter.balance().fen());
        }
        fen = account.mode() == BillingMode.STATION ? account.wallet().fen() : fen;
        return fen == Long.MAX_VALUE ? Sign.UNREAD : fen < 0 ? Sign.OVERDRAWN
                : fen <= 500 ? Sign.LOW_THREE : fen <= 2_000 ? Sign.LOW_TWO
                : fen <= 5_000 ? Sign.LOW_ONE : Sign.NORMAL;
    }
}
