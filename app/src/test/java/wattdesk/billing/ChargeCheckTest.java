package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.billing.store.ChargeCheck;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.store.OpenBooks;

/// The check of charges notices what no run may do, done here by hand behind the program's back.
class ChargeCheckTest {

    @TempDir Path folder;

    @BeforeEach
    void twoDays() throws Exception {
        BillingTown town = new BillingTown(folder, at("2026-11-01T10:00"));
        assertThat(new ChargeCheck(town.open.database).anyCharges()).isFalse();
        assertThat(new ChargeCheck(town.open.database).anyItems()).isFalse();
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account("10000001", BillingMode.POSTPAID, "flat", at("2026-11-01T10:00"));
        town.meter("000000000001", "10000001", 0, 1_000);
        for (String night : new String[] {"02", "03", "04"}) {
            town.now("2026-11-" + night + "T00:30");
            assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
        }
        assertThat(town.check()).isEmpty();
        town.close();
    }

    private void byHand(String sql) throws Exception {
        try (Connection privileged = DriverManager.getConnection(
                        OpenBooks.url(folder).privileged(), "sa",
                        OpenBooks.USERS.privilegedPassword());
                Statement statement = privileged.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private String found(java.util.function.Function<ChargeCheck, String> rule) throws Exception {
        try (OpenBooks open = OpenBooks.in(folder)) {
            ChargeCheck check = new ChargeCheck(open.database);
            assertThat(check.anyCharges()).isTrue();
            assertThat(check.anyItems()).isTrue();
            return rule.apply(check);
        }
    }

    @Test
    void aLineOfAnotherAmountDoesNotSum() throws Exception {
        byHand("update charge_line set amount_fen = amount_fen + 1 where charge ="
                + " (select min(id) from charge)");
        assertThat(found(ChargeCheck::splitsSum)).startsWith("lines do not sum");
    }

    @Test
    void energyThatIsInNoLineDoesNotSum() throws Exception {
        byHand("update charge set usage_total = usage_total + 1");
        assertThat(found(ChargeCheck::splitsSum)).startsWith("lines do not sum");
    }

    @Test
    void aChargeWithoutItsLinesDoesNotSum() throws Exception {
        byHand("delete from charge_line");
        assertThat(found(ChargeCheck::splitsSum)).startsWith("lines do not sum");
    }

    @Test
    void aChargeThatWasNotPostedIsNamed() throws Exception {
        byHand("update charge set entry = null, amount_fen = 0 where charge_number = 2");
        assertThat(found(ChargeCheck::chargesArePosted))
                .isEqualTo("1200 fen charged, 2400 posted; 1 charges, 2 entries");
    }

    @Test
    void chargesThatOverlapAreNamed() throws Exception {
        byHand("update charge set from_at = from_at - interval '1' hour where charge_number = 2");
        assertThat(found(ChargeCheck::chargesFollow)).startsWith("charges overlap");
    }

    @Test
    void aMeterThatWasSetBackIsNamedBeforeItIsChargedTwice() throws Exception {
        byHand("update meter_standing set billed_at = billed_at - interval '1' day");
        assertThat(found(ChargeCheck::chargesFollow))
                .isEqualTo("a meter is billed beyond its place: 000000000001");
    }
}
