package wattdesk.tariff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.ApprovalUsedWriter;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.operator.StaffStep;
import wattdesk.operator.store.StaffMoves;
import wattdesk.operator.store.StaffRows;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// What may become of a version, on a real database: drafts change, released versions never do.
class VersionRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final Operator ADMIN = new Operator("admin", "管", Role.ADMINISTRATOR);
    private static final Operator SECOND = new Operator("second", "二", Role.ADMINISTRATOR);
    private static final Operator SUPERVISOR = new Operator("super", "班", Role.SUPERVISOR);
    private static final Operator CASHIER = new Operator("till", "收", Role.CASHIER);

    @TempDir Path folder;

    private OpenBooks open;
    private TariffRows book;
    private VersionRows rows;
    private Instant now = NOW;
    private Versions versions;
    private Tariffs tariffs;

    @BeforeEach
    void demoTariffsAndStaff() throws Exception {
        List<MoveWriter<?>> writers = new ArrayList<>(TariffMoves.writers());
        writers.add(new ApprovalUsedWriter());
        writers.add(new StaffMoves());
        open = OpenBooks.in(folder, Clock.systemUTC(), writers.toArray(MoveWriter[]::new));
        StaffRows staff = new StaffRows(open.database, open.books);
        for (Operator each : List.of(ADMIN, SECOND, SUPERVISOR, CASHIER)) {
            assertThat(staff.keep(new StaffStep.Joined(each, "-", null, NOW), Actor.SYSTEM,
                    new AuditEntry("OPERATOR_ADDED", each.login(), "")))
                    .isInstanceOf(wattdesk.operator.StaffBook.Kept.Yes.class);
        }
        book = new TariffRows(open.database, open.books);
        rows = new VersionRows(open.database, open.books, book, () -> now);
        versions = rows.of(new Actor(ADMIN, null));
        tariffs = rows.tariffs(new Actor(ADMIN, null));
        DemoTariffs.documents().forEach(document ->
                assertThat(tariffs.take(document).tariff()).isNotNull());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static Approval word(Operator requester, Operator approver, String subject) {
        return new Approval(UUID.randomUUID(), requester, approver, Versions.RELEASE, subject,
                "政府调价", NOW);
    }

    private Approval word(VersionDraft draft) {
        return word(ADMIN, SUPERVISOR, versions.subject(draft));
    }

    private TariffDraft copied(String id, Instant from) {
        Tariff tariff = book.find(id).orElseThrow();
        return Drafting.copy(tariff, tariff.versions().getLast(), Drafting.instant(from));
    }

    private VersionDraft begun(String id, Instant from) {
        return versions.begin(copied(id, from)).draft();
    }

    @Test
    void aDraftPricesNothingUntilASecondPersonReleasesItAndItsInstantComes() {
        Versions.Kept begun = versions.begin(copied(DemoTariffs.FLAT, NEXT_YEAR));
        assertThat(begun.message().code()).isEqualTo("WD-6250");
        VersionDraft draft = begun.draft();
        assertThat(draft.author()).isEqualTo("admin");
        assertThat(book.find(DemoTariffs.FLAT).orElseThrow().versions()).hasSize(1);
        RehearsalTotals seen = new RehearsalTotals(LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31), 40, 30, 8, 2, Usage.parse("1234.567"),
                Money.ofFen(71_851), Money.ofFen(74_074), List.of(
                        new RehearsalTotals.AccountDifference(
                                "100007", Money.ofFen(9_000), Money.ofFen(10_000))));
        Versions.Kept released = versions.release(draft, seen, word(draft));
        assertThat(released.message().code()).isEqualTo("WD-6258");
        assertThat(released.done()).isTrue();
        assertThat(released.draft()).as("it is no draft any more").isNull();
        Tariff tariff = book.find(DemoTariffs.FLAT).orElseThrow();
        assertThat(tariff.versions()).hasSize(2);
        assertThat(tariff.inForce(NOW).orElseThrow()).isEqualTo(tariff.versions().getFirst());
        assertThat(tariff.inForce(NEXT_YEAR).orElseThrow())
                .isEqualTo(tariff.versions().getLast());
        ReleasedVersion kept = versions.released(DemoTariffs.FLAT).getLast();
        assertThat(kept.release().rehearsal()).isEqualTo(seen);
        assertThat(kept.release().approvedBy()).isEqualTo("super");
        assertThat(kept.release().reason()).isEqualTo("政府调价");
        assertThat(kept.release().fingerprint()).isEqualTo(draft.fingerprint());
        assertThat(versions.released(DemoTariffs.FLAT).getFirst().release()).isNull();
        assertThat(new TariffRows(open.database, open.books).all()).isEqualTo(book.all());
    }

    @Test
    void whoeverWroteOrChangedADraftDoesNotReleaseIt() {
        VersionDraft draft = begun(DemoTariffs.FLAT, NEXT_YEAR);
        VersionDraft changed = rows.of(new Actor(SECOND, null))
                .save(draft, copied(DemoTariffs.FLAT, NEXT_YEAR.plusSeconds(60))).draft();
        Versions others = rows.of(new Actor(SECOND, null));
        String subject = others.subject(changed);
        assertThat(others.release(changed, RehearsalTotals.NO_MONTH, word(SECOND, ADMIN, subject))
                .message().code()).as("the author").isEqualTo("WD-6257");
        assertThat(versions.release(changed, RehearsalTotals.NO_MONTH,
                word(ADMIN, SECOND, subject)).message().code())
                .as("the last who changed it").isEqualTo("WD-6257");
        assertThat(versions.release(changed, RehearsalTotals.NO_MONTH,
                word(SECOND, SUPERVISOR, subject)).message().code())
                .as("asked for by somebody else").isEqualTo("WD-6257");
        assertThat(versions.release(changed, RehearsalTotals.NO_MONTH, word(changed)).done())
                .isTrue();
    }

    @Test
    void aWordHoldsForExactlyWhatWasShown() {
        VersionDraft shown = begun(DemoTariffs.FLAT, NEXT_YEAR);
        Approval word = word(shown);
        VersionDraft now = versions.save(
                shown, copied(DemoTariffs.FLAT, NEXT_YEAR.plus(Duration.ofDays(1)))).draft();
        assertThat(versions.release(shown, RehearsalTotals.NO_MONTH, word).message().code())
                .isEqualTo("WD-6251");
        assertThat(versions.release(now, RehearsalTotals.NO_MONTH, word).message().code())
                .isEqualTo("WD-6257");
        assertThat(book.find(DemoTariffs.FLAT).orElseThrow().versions()).hasSize(1);
        Approval again = word(now);
        assertThat(versions.release(now, RehearsalTotals.NO_MONTH, again).done()).isTrue();
        assertThat(versions.release(now, RehearsalTotals.NO_MONTH, again).message().code())
                .as("once").isEqualTo("WD-6251");
    }

    @Test
    void noVersionIsReleasedForATimeThatHasPassedNorTwiceForOneInstant() {
        VersionDraft late = begun(DemoTariffs.FLAT, NOW);
        assertThat(versions.release(late, RehearsalTotals.NO_MONTH, word(late)).message().code())
                .isEqualTo("WD-6255");
        VersionDraft first = begun(DemoTariffs.FLAT, NEXT_YEAR);
        VersionDraft second = begun(DemoTariffs.FLAT, NEXT_YEAR);
        assertThat(versions.release(first, RehearsalTotals.NO_MONTH, word(first)).done()).isTrue();
        assertThat(versions.release(second, RehearsalTotals.NO_MONTH, word(second)).message()
                .code()).isEqualTo("WD-6256");
        now = NEXT_YEAR;
        assertThat(versions.release(second, RehearsalTotals.NO_MONTH, word(second)).message()
                .code()).as("the clock went on meanwhile").isEqualTo("WD-6255");
    }

    @Test
    void aWrongDraftIsKeptAsTypedAndNeverReleased() {
        TariffDraft right = copied(DemoTariffs.BANDS, NEXT_YEAR);
        TariffDraft.Version v = right.versions().getFirst();
        TariffDraft wrong = new TariffDraft(right.id(), right.name(), right.commodity(), List.of(
                new TariffDraft.Version("明年", v.bands(), v.calendar(), v.tiers(), List.of())));
        VersionDraft draft = versions.begin(wrong).draft();
        assertThat(draft.draft()).isEqualTo(wrong);
        assertThat(versions.release(draft, RehearsalTotals.NO_MONTH, word(draft)).message().code())
                .isEqualTo("WD-6254");
        assertThat(versions.begin(new TariffDraft("", "x", "WATER", right.versions())).message()
                .code()).isEqualTo("WD-6252");
    }

    @Test
    void twoWhoTypeInOneDraftDoNotOverwriteEachOther() {
        VersionDraft draft = begun(DemoTariffs.TIERED, NEXT_YEAR);
        TariffDraft later = copied(DemoTariffs.TIERED, NEXT_YEAR.plusSeconds(1));
        assertThat(versions.save(draft, later).draft().revision()).isEqualTo(2);
        assertThat(versions.save(draft, copied(DemoTariffs.TIERED, NOW)).message().code())
                .isEqualTo("WD-6251");
        assertThat(versions.delete(draft).message().code()).isEqualTo("WD-6251");
        VersionDraft stands = versions.drafts().getFirst();
        assertThat(stands.draft()).isEqualTo(later);
        assertThat(versions.delete(stands).message().code()).isEqualTo("WD-6259");
        assertThat(versions.drafts()).isEmpty();
        assertThat(versions.save(stands, later).message().code())
                .as("deleted is for good").isEqualTo("WD-6251");
    }

    @Test
    void aCashierMakesNoPrices() {
        Versions till = rows.of(new Actor(CASHIER, null));
        VersionDraft draft = begun(DemoTariffs.FLAT, NEXT_YEAR);
        assertThat(till.begin(copied(DemoTariffs.FLAT, NEXT_YEAR)).message().code())
                .isEqualTo("WD-6202");
        assertThat(till.delete(draft).message().code()).isEqualTo("WD-6202");
        assertThat(till.release(draft, RehearsalTotals.NO_MONTH,
                word(CASHIER, SUPERVISOR, till.subject(draft))).message().code())
                .isEqualTo("WD-6202");
    }

    @Test
    void aNewTariffBeginsWithItsFirstReleasedVersion() {
        TariffDraft flat = copied(DemoTariffs.FLAT, NEXT_YEAR);
        TariffDraft fresh = new TariffDraft("office", "办公", "ELECTRICITY", flat.versions());
        VersionDraft draft = versions.begin(fresh).draft();
        assertThat(book.find("office")).isEmpty();
        assertThat(versions.release(draft, RehearsalTotals.NO_MONTH, word(draft)).done()).isTrue();
        Tariff office = book.find("office").orElseThrow();
        assertThat(office.name()).isEqualTo("办公");
        assertThat(office.inForce(NOW)).isEmpty();
        assertThat(office.inForce(NEXT_YEAR)).isPresent();
        assertThat(new TariffRows(open.database, open.books).find("office")).contains(office);
    }

    @Test
    void twoDraftsOfOneNewIdMakeNoTariffOfElectricityAndWater() {
        TariffDraft flat = copied(DemoTariffs.FLAT, NEXT_YEAR);
        VersionDraft first = versions.begin(
                new TariffDraft("yard", "院内", "ELECTRICITY", flat.versions())).draft();
        VersionDraft second = versions.begin(new TariffDraft("yard", "院内水", "WATER",
                copied(DemoTariffs.FLAT, NEXT_YEAR.plusSeconds(60)).versions())).draft();
        assertThat(versions.release(first, RehearsalTotals.NO_MONTH, word(first)).done()).isTrue();
        assertThat(versions.release(second, RehearsalTotals.NO_MONTH, word(second)).message()
                .code()).isEqualTo("WD-6263");
        assertThat(book.find("yard").orElseThrow().versions()).hasSize(1);
    }

    private String document(String... instants) {
        StringBuilder text = new StringBuilder(
                "{\"id\":\"resident-flat\",\"name\":\"合表\",\"commodity\":\"ELECTRICITY\",\"versions\":[");
        for (int i = 0; i < instants.length; i++) {
            String[] parts = instants[i].split(" ");
            text.append(i == 0 ? "" : ",").append("{\"effectiveFrom\":\"").append(parts[0])
                    .append("\",\"bands\":[\"FLAT\"],\"prices\":[{\"FLAT\":\"")
                    .append(parts[1]).append("\"}]}");
        }
        return text + "]}";
    }

    private String inForceNow() {
        Tariff flat = book.find(DemoTariffs.FLAT).orElseThrow();
        return Drafting.instant(flat.versions().getFirst().effectiveFrom()) + " "
                + flat.highestPrice(NOW).orElseThrow().yuanPerUnit();
    }

    @Test
    void aDocumentAddsVersionsOnlyAsDraftsAndOnlyForTheFuture() {
        String known = inForceNow();
        String later = "2027-01-01T00:00:00+08:00 0.6100";
        Tariffs.Taken taken = tariffs.take(document(known, later));
        assertThat(taken.message().code()).isEqualTo("WD-6261");
        assertThat(taken.message().arguments()).containsExactly("resident-flat", "1");
        assertThat(book.find(DemoTariffs.FLAT).orElseThrow().versions()).hasSize(1);
        assertThat(versions.drafts()).hasSize(1);
        assertThat(tariffs.take(document(known, later)).message().code())
                .as("nothing new").isEqualTo("WD-6203");
        assertThat(versions.drafts()).hasSize(1);
        assertThat(tariffs.take(document(known, "2026-11-01T00:00:00+08:00 0.6100")).message()
                .code()).as("no back-dating").isEqualTo("WD-6255");
        String otherPrice = known.substring(0, known.indexOf(' ')) + " 0.9";
        assertThat(tariffs.take(document(otherPrice, later)).message().code())
                .as("never edited").isEqualTo("WD-6260");
        assertThat(tariffs.take(document(known).replace("ELECTRICITY", "WATER")).message().code())
                .isEqualTo("WD-6260");
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatIsReleased() {
        VersionDraft draft = begun(DemoTariffs.FLAT, NEXT_YEAR);
        versions.release(draft, RehearsalTotals.NO_MONTH, word(draft));
        for (String table : List.of("tariff_version", "tariff_rehearsal", "tariff")) {
            assertThatThrownBy(() -> open.database.write(session ->
                    session.execute("delete from " + table))).as(table)
                    .hasMessageContaining("TARIFF".toLowerCase());
        }
    }

    @Test
    void everyFormOfTariffSurvivesCopyingAndSaving() {
        for (Tariff tariff : book.all()) {
            TariffDraft copy = copied(tariff.id(), tariff.versions().getLast().effectiveFrom());
            assertThat(DraftText.read(DraftText.write(copy))).isEqualTo(copy);
            assertThat(TariffDocument.parse(DraftText.write(copy)).versions().getFirst())
                    .isEqualTo(tariff.versions().getLast());
        }
    }
}
