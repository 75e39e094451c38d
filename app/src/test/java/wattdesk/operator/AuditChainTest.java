package wattdesk.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.operator.AuditWalk.Break;
import wattdesk.operator.store.HmacSeal;

class AuditChainTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00.123456789Z");
    private final AuditChain chain = new AuditChain(new HmacSeal(new byte[32]));

    private List<AuditRow> rows(int howMany) {
        List<AuditRow> rows = new ArrayList<>();
        String head = AuditChain.START;
        for (int i = 1; i <= howMany; i++) {
            AuditEntry entry = new AuditEntry("SOLD", "sale " + i, "100.00");
            rows.add(chain.next(head, i * 2L, AT.plusSeconds(i), "cashier", new UUID(1, i), entry));
            head = rows.getLast().mac();
        }
        return rows;
    }

    private AuditWalk walk(List<AuditRow> rows) {
        AuditWalk walk = new AuditWalk(chain);
        rows.forEach(walk::step);
        return walk;
    }

    @Test
    void anUntouchedChainHolds() {
        AuditWalk walk = walk(rows(50));
        assertThat(walk.firstBreak()).isNull();
        assertThat(walk.rows()).isEqualTo(50);
    }

    @Test
    void t30AnEditedFieldIsFoundWhicheverItIs() {
        AuditRow row = rows(3).get(1);
        List<AuditRow> edited = List.of(
                copy(row, "operator", "supervisor"), copy(row, "action", "VOIDED"),
                copy(row, "subject", "sale 9"), copy(row, "detail", "1.00"),
                new AuditRow(row.sequence(), row.at().plusSeconds(1), row.operator(), row.shift(),
                        row.entry(), row.previousMac(), row.mac()),
                new AuditRow(row.sequence(), row.at(), row.operator(), null,
                        row.entry(), row.previousMac(), row.mac()));
        for (AuditRow other : edited) {
            List<AuditRow> rows = rows(3);
            rows.set(1, other);
            assertThat(walk(rows).firstBreak()).as(other.toString())
                    .isEqualTo(new Break(4, Break.Kind.EDITED));
        }
    }

    private static AuditRow copy(AuditRow row, String field, String text) {
        AuditEntry old = row.entry();
        AuditEntry entry = new AuditEntry(
                field.equals("action") ? text : old.action(),
                field.equals("subject") ? text : old.subject(),
                field.equals("detail") ? text : old.detail());
        return new AuditRow(row.sequence(), row.at(),
                field.equals("operator") ? text : row.operator(), row.shift(), entry,
                row.previousMac(), row.mac());
    }

    @Test
    void aRemovedRowIsFoundAtTheRowBehindIt() {
        List<AuditRow> rows = rows(5);
        rows.remove(2);
        assertThat(walk(rows).firstBreak())
                .isEqualTo(new Break(8, Break.Kind.WRONG_PREDECESSOR));
    }

    @Test
    void aRowBelowItsPredecessorIsFound() {
        List<AuditRow> rows = rows(2);
        rows.add(chain.next(rows.getLast().mac(), 3, AT, "x", null, new AuditEntry("A", "", "")));
        assertThat(walk(rows).firstBreak()).isEqualTo(new Break(3, Break.Kind.OUT_OF_ORDER));
    }

    @Test
    void aRowMadeWithAnotherKeyIsFound() {
        byte[] other = new byte[32];
        other[5] = 1;
        AuditRow forged = new AuditChain(new HmacSeal(other)).next(
                AuditChain.START, 1, AT, "x", null, new AuditEntry("A", "", ""));
        assertThat(walk(List.of(forged)).firstBreak()).isNotNull();
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        AuditRow one = chain.next(AuditChain.START, 1, AT, "ab", null, new AuditEntry("c", "", ""));
        AuditRow two = chain.next(AuditChain.START, 1, AT, "a", null, new AuditEntry("bc", "", ""));
        assertThat(one.mac()).isNotEqualTo(two.mac());
    }

    @Test
    void theStoredInstantHasMicroseconds() {
        assertThat(rows(1).getFirst().at().getNano() % 1000).isZero();
    }
}
