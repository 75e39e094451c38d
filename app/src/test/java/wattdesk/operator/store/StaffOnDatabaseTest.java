package wattdesk.operator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SHIFT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Founding;
import wattdesk.operator.FrontDoor;
import wattdesk.operator.Operator;
import wattdesk.operator.Operators;
import wattdesk.operator.Operators.Added;
import wattdesk.operator.Recovery;
import wattdesk.operator.Role;
import wattdesk.operator.SignIn.Result;
import wattdesk.operator.Staff;
import wattdesk.quantity.BusinessDay;

class StaffOnDatabaseTest {

    private static final Operator ADMIN = new Operator("admin", "管理员", Role.ADMINISTRATOR);
    private static final Operator WANG = new Operator("wang", "王芳", Role.CASHIER);
    private static final String SECRET = "correct horse battery";

    @TempDir Path folder;
    private OpenBooks open;
    private Instant now = Instant.parse("2026-11-22T04:00:00Z");
    private Staff staff;
    private FrontDoor door;
    private String recovery;

    @BeforeEach
    void found() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(), new StaffMoves());
        staff();
        recovery = ((Founding.Result.Founded) staff.found(ADMIN, secret())).recoveryCode();
    }

    private void staff() {
        InstantSource clock = () -> now;
        StaffRows rows = new StaffRows(open.database, open.books);
        staff = new Staff(rows, new Argon2Hashes(), clock);
        door = new FrontDoor(rows, new Argon2Hashes(), clock);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static char[] secret() {
        return SECRET.toCharArray();
    }

    private Actor in(String login, String password) {
        Result result = door.signIn(login, password.toCharArray());
        assertThat(result).isInstanceOf(Result.In.class);
        return ((Result.In) result).actor();
    }

    private List<String> audit() {
        return open.database.read(query -> query.select(AUDIT.ACTION).from(AUDIT)
                .orderBy(AUDIT.SEQUENCE).fetch(AUDIT.ACTION));
    }

    @Test
    void aStationIsFoundedOnce() {
        assertThat(staff.found(new Operator("b", "b", Role.ADMINISTRATOR), secret()))
                .isInstanceOf(Founding.Result.AlreadyFounded.class);
        assertThat(staff.active()).containsExactly(ADMIN);
    }

    @Test
    void t30OnlyAnArgon2idStringIsStored() {
        String hash = open.database.read(query ->
                query.select(OPERATOR.PASSWORD_HASH).from(OPERATOR).fetchSingle().value1());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
        String code = open.database.read(query ->
                query.select(OPERATOR.RECOVERY_HASH).from(OPERATOR).fetchSingle().value1());
        assertThat(code).startsWith("$argon2id$").doesNotContain(recovery);
    }

    @Test
    void theGivenArraysAreWiped() {
        char[] password = secret();
        Result result = door.signIn("admin", password);
        assertThat(result).isInstanceOf(Result.In.class);
        assertThat(password).containsOnly('\0');
    }

    @Test
    void signingInOpensAShiftAndFindsItAgain() {
        Actor first = in("admin", SECRET);
        Actor again = in("admin", SECRET);
        assertThat(first.shift()).isNotNull().isEqualTo(again.shift());
        assertThat(shiftRows()).isEqualTo(1);
        assertThat(again.dayAt(now.plus(Duration.ofDays(1)))).as("its sales stay on its day")
                .isEqualTo(BusinessDay.of(now));
        now = now.plus(Duration.ofDays(1));
        Actor tomorrow = in("admin", SECRET);
        assertThat(tomorrow.shift()).isNotEqualTo(first.shift());
        assertThat(openShiftRows()).as("the old one ended").isEqualTo(1);
        door.signOut(tomorrow);
        assertThat(audit()).containsExactly("STATION_FOUNDED", "SIGNED_IN", "SIGNED_IN",
                "SIGNED_IN", "SIGNED_OUT");
    }

    private int shiftRows() {
        return open.database.read(query -> query.fetchCount(SHIFT));
    }

    private int openShiftRows() {
        return open.database.read(query -> query.fetchCount(SHIFT, SHIFT.CLOSED_AT.isNull()));
    }

    @Test
    void failuresCostTimeAlsoAfterARestart() throws Exception {
        assertThat(door.signIn("admin", "wrong".toCharArray())).isEqualTo(new Result.Wrong());
        assertThat(door.signIn("admin", secret()))
                .isEqualTo(new Result.Wait(Duration.ofSeconds(1)));
        now = now.plusSeconds(1);
        assertThat(door.signIn("admin", "wrong".toCharArray())).isEqualTo(new Result.Wrong());
        open.close();
        open = OpenBooks.in(folder, Clock.systemUTC(), new StaffMoves());
        staff();
        assertThat(door.signIn("admin", secret()))
                .isEqualTo(new Result.Wait(Duration.ofSeconds(2)));
        now = now.plusSeconds(2);
        Actor actor = in("admin", SECRET);
        assertThat(actor.operator()).isEqualTo(ADMIN);
        assertThat(door.signIn("admin", "wrong".toCharArray()))
                .as("failures were forgotten").isEqualTo(new Result.Wrong());
        now = now.plusSeconds(1);
        assertThat(door.signIn("admin", secret())).isInstanceOf(Result.In.class);
    }

    @Test
    void unknownOperatorsLookLikeWrongPasswords() {
        assertThat(door.signIn("nobody", secret())).isEqualTo(new Result.Wrong());
        assertThat(door.signIn("nobody", secret()))
                .isEqualTo(new Result.Wait(Duration.ofSeconds(1)));
    }

    @Test
    void aSecondPersonIsProvedWithoutAShift() {
        Result proved = door.prove("admin", secret());
        assertThat(proved).isEqualTo(new Result.In(new Actor(ADMIN, null)));
        assertThat(shiftRows()).isZero();
        assertThat(audit()).endsWith("PROVED");
    }

    @Test
    void operatorsJoinByTheAdministratorAlone() {
        Actor admin = in("admin", SECRET);
        assertThat(staff.add(WANG, "short".toCharArray(), admin))
                .isEqualTo(new Added.PasswordTooWeak());
        assertThat(staff.add(WANG, "another phrase 7".toCharArray(), admin))
                .isEqualTo(new Added.Ok());
        assertThat(staff.add(WANG, "another phrase 8".toCharArray(), admin))
                .isEqualTo(new Added.LoginTaken());
        Actor wang = in("wang", "another phrase 7");
        assertThat(staff.add(new Operator("x", "x", Role.CASHIER), secret(), wang))
                .isEqualTo(new Added.NotPermitted());
        assertThat(staff.add(new Operator("system", "x", Role.CASHIER), secret(), admin))
                .isEqualTo(new Added.LoginTaken());
    }

    @Test
    void passwordsAreChangedByOneselfOrTheAdministrator() {
        Actor admin = in("admin", SECRET);
        Added joined = staff.add(WANG, "another phrase 7".toCharArray(), admin);
        assertThat(joined).isEqualTo(new Added.Ok());
        Actor wang = in("wang", "another phrase 7");
        assertThat(staff.changePassword("admin", secret(), wang))
                .isEqualTo(new Added.NotPermitted());
        assertThat(staff.changePassword("wang", "a third phrase".toCharArray(), wang))
                .isEqualTo(new Added.Ok());
        assertThat(staff.changePassword("wang", "a fourth phrase".toCharArray(), admin))
                .isEqualTo(new Added.Ok());
        assertThat(in("wang", "a fourth phrase").operator()).isEqualTo(WANG);
    }

    @Test
    void aThrottleHoldsAlsoWhereNothingCanBeWritten() {
        open.books.close();
        assertThat(door.signIn("admin", "wrong".toCharArray())).isEqualTo(new Result.Wrong());
        assertThat(door.signIn("admin", secret()))
                .isEqualTo(new Result.Wait(Duration.ofSeconds(1)));
        now = now.plusSeconds(1);
        assertThat(door.prove("admin", "wrong".toCharArray())).isEqualTo(new Result.Wrong());
        assertThat(door.signIn("admin", secret()))
                .isEqualTo(new Result.Wait(Duration.ofSeconds(2)));
        now = now.plusSeconds(2);
        assertThat(door.signIn("admin", secret())).isInstanceOf(Result.NotWritten.class);
        assertThat(door.signIn("admin", "wrong".toCharArray())).isEqualTo(new Result.Wrong());
        assertThat(door.signIn("admin", secret())).as("a right password that let nobody in")
                .isEqualTo(new Result.Wait(Duration.ofSeconds(4)));
    }

    @Test
    void manyNamesOnOnePcWaitTogetherAndNobodyForGood() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(door.signIn("name " + i, secret())).isEqualTo(new Result.Wrong());
        }
        assertThat(door.signIn("admin", secret()))
                .isEqualTo(new Result.Wait(Duration.ofSeconds(1)));
        now = now.plusSeconds(1);
        assertThat(door.signIn("name 6", secret())).isEqualTo(new Result.Wrong());
        open.close();
        open = OpenBooks.in(folder, Clock.systemUTC(), new StaffMoves());
        staff();
        assertThat(door.signIn("admin", secret())).as("after a restart")
                .isEqualTo(new Result.Wait(Duration.ofSeconds(2)));
        now = now.plusSeconds(2);
        assertThat(in("admin", SECRET).operator()).isEqualTo(ADMIN);
        assertThat(door.signIn("name 7", secret())).as("forgotten for the PC")
                .isEqualTo(new Result.Wrong());
        assertThat(door.signIn("admin", secret())).isInstanceOf(Result.In.class);
    }

    @Test
    void whoIsDeactivatedCanNeitherSignInNorApproveUntilReactivated() {
        Actor admin = in("admin", SECRET);
        assertThat(staff.add(WANG, "another phrase 7".toCharArray(), admin))
                .isEqualTo(new Added.Ok());
        Actor wang = in("wang", "another phrase 7");
        assertThat(staff.setActive("wang", false, wang)).isEqualTo(new Added.NotPermitted());
        assertThat(staff.setActive("nobody", false, admin))
                .isEqualTo(new Added.NoSuchOperator("nobody"));
        assertThat(staff.setActive("wang", false, admin)).isEqualTo(new Added.Ok());
        assertThat(staff.active()).containsExactly(ADMIN);
        assertThat(staff.everybody()).containsExactly(
                new Operators.Member(ADMIN, true), new Operators.Member(WANG, false));
        assertThat(door.signIn("wang", "another phrase 7".toCharArray()))
                .isEqualTo(new Result.Wrong());
        now = now.plusSeconds(2);
        assertThat(door.prove("wang", "another phrase 7".toCharArray()))
                .isEqualTo(new Result.Wrong());
        now = now.plusSeconds(4);
        assertThat(staff.setActive("wang", true, admin)).isEqualTo(new Added.Ok());
        assertThat(in("wang", "another phrase 7").operator()).isEqualTo(WANG);
        assertThat(audit()).contains("OPERATOR_DEACTIVATED", "OPERATOR_REACTIVATED");
    }

    @Test
    void aRoleIsChangedButNeverThatOfTheLastAdministrator() {
        Actor admin = in("admin", SECRET);
        assertThat(staff.add(WANG, "another phrase 7".toCharArray(), admin))
                .isEqualTo(new Added.Ok());
        assertThat(staff.setRole("admin", Role.CASHIER, admin))
                .isEqualTo(new Added.LastAdministrator("admin"));
        assertThat(staff.setActive("admin", false, admin))
                .isEqualTo(new Added.LastAdministrator("admin"));
        assertThat(staff.setRole("wang", Role.ADMINISTRATOR, admin)).isEqualTo(new Added.Ok());
        assertThat(in("wang", "another phrase 7").operator().role())
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(staff.setRole("admin", Role.SUPERVISOR, admin)).isEqualTo(new Added.Ok());
        assertThat(in("admin", SECRET).operator().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(staff.setActive("wang", false, in("wang", "another phrase 7")))
                .isEqualTo(new Added.LastAdministrator("wang"));
        assertThat(audit()).contains("OPERATOR_ROLE_CHANGED");
    }

    @Test
    void theRecoveryCodeLetsTheAdministratorBackInOnce() {
        assertThat(door.recover("admin", recovery.toCharArray(), "weak".toCharArray()))
                .isEqualTo(new Recovery.PasswordTooWeak());
        String typed = recovery.toLowerCase().replace("-", " ");
        Recovery done = door.recover(
                "admin", typed.toCharArray(), "brand new phrase".toCharArray());
        assertThat(done).isInstanceOf(Recovery.Done.class);
        assertThat(((Recovery.Done) done).newCode()).isNotEqualTo(recovery);
        assertThat(in("admin", "brand new phrase").operator()).isEqualTo(ADMIN);
        assertThat(door.recover("admin", recovery.toCharArray(), "yet another one".toCharArray()))
                .isEqualTo(new Recovery.Wrong());
        assertThat(audit()).contains("RECOVERY_CODE_USED");
    }

    @Test
    void nobodyWithoutACodeIsRecovered() {
        Actor admin = in("admin", SECRET);
        assertThat(staff.add(WANG, "another phrase 7".toCharArray(), admin))
                .isEqualTo(new Added.Ok());
        assertThat(door.recover("wang", new char[0], "brand new phrase".toCharArray()))
                .isEqualTo(new Recovery.Wrong());
    }

    @Test
    void closedBooksLetNobodyInAndSaySo() {
        open.books.close();
        assertThat(door.signIn("admin", secret())).isInstanceOf(Result.NotWritten.class);
    }
}
