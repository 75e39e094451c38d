package wattdesk.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.finder.store.PinyinInitials;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

class AccountFinderTest {

    private final List<AccountCard> cards = new ArrayList<>();
    private final AccountFinder finder = new AccountFinder(() -> cards, new PinyinInitials());

    private void account(String room, String name, @Nullable String phone) {
        int n = cards.size() + 1;
        cards.add(card(n, room, name, phone));
        finder.refresh();
    }

    static AccountCard card(int n, String room, String name, @Nullable String phone) {
        return new AccountCard("%08d".formatted(10_000_000 + n), Room.parse(room),
                new Customer(new UUID(0, n), name, phone), BillingMode.METER, "flat", Energy.ZERO,
                new Meter("%012d".formatted(24_170_000L + n), "A", "p", "1", "1"), null);
    }

    private List<String> rooms(String typed) {
        return finder.find(typed, 10).stream().map(Hit::room).toList();
    }

    @Test
    void t36WholeRoomPartsComeBeforeLongerOnes() {
        account("1-1010", "甲", null);
        account("11-101", "乙", null);
        account("1-101", "丙", null);
        assertThat(rooms("1-101")).containsExactly("1-101", "1-1010");
        assertThat(rooms("1-10")).first().isEqualTo("1-1010");
        assertThat(rooms("101")).startsWith("1-101", "11-101").endsWith("1-1010");
    }

    @Test
    void t36SameNamesAreToldApartByRoomAndMeter() {
        account("2-201", "王芳", null);
        account("1-101", "王芳", null);
        List<Hit> hits = finder.find("王芳", 10);
        assertThat(hits).extracting(Hit::room).containsExactly("1-101", "2-201");
        assertThat(hits).extracting(Hit::meter).doesNotHaveDuplicates();
    }

    @Test
    void anAccountWithSeveralMetersIsFoundOnceForEachInOrder() {
        account("3-1204", "王芳", "13800000001");
        AccountCard first = cards.getFirst();
        for (String more : List.of("000024170009", "000024170000")) {
            cards.add(new AccountCard(first.number(), first.room(), first.customer(),
                    first.mode(), first.tariffId(), first.tierUsed(),
                    new Meter(more, "A", "p", more, "1"), null));
        }
        finder.refresh();
        assertThat(finder.find("王芳", 10)).extracting(Hit::meter)
                .containsExactly("000024170000", "000024170001", "000024170009");
        assertThat(finder.find(first.number(), 10)).hasSize(3);
        assertThat(finder.find("24170009", 10)).singleElement().satisfies(hit -> {
            assertThat(hit.meter()).isEqualTo("000024170009");
            assertThat(hit.matched()).isEqualTo(Hit.By.METER);
        });
    }

    @Test
    void aBeginningOfARoomOffersItsFloorInOrder() {
        for (int room = 1210; room >= 1201; room--) {
            account("3-" + room, "甲", null);
        }
        account("13-1201", "乙", null);
        account("3-121", "丙", null);
        assertThat(rooms("3-12")).startsWith("3-1201", "3-1202", "3-1203")
                .doesNotContain("13-1201");
        assertThat(rooms("3-1203")).containsExactly("3-1203");
    }

    @Test
    void roomsMayBeTypedAsPeopleSayThem() {
        account("3-1204", "李晓明", null);
        assertThat(rooms("3栋1204室")).containsExactly("3-1204");
        assertThat(rooms("3号楼1204")).containsExactly("3-1204");
        assertThat(rooms("３－１２０４")).containsExactly("3-1204");
        assertThat(rooms("31204")).containsExactly("3-1204");
    }

    @Test
    void namesAreFoundWholeByBeginningAndByPart() {
        account("1-101", "李晓明", null);
        account("1-102", "李晓", null);
        account("1-103", "张李晓", null);
        assertThat(rooms("李晓")).containsExactly("1-102", "1-101", "1-103");
    }

    @Test
    void initialsFindANameInEveryReading() {
        account("1-101", "单雄信", null);
        account("1-102", "李晓明", null);
        assertThat(rooms("sxx")).containsExactly("1-101");
        assertThat(rooms("DXX")).containsExactly("1-101");
        assertThat(rooms("lx")).containsExactly("1-102");
        assertThat(finder.find("lxm", 5).getFirst().matched()).isEqualTo(Hit.By.INITIALS);
    }

    @Test
    void rareCharactersAreFoundByThemselvesAndByTheirInitial() {
        account("1-101", "𠮷田堃", null);
        assertThat(rooms("𠮷")).containsExactly("1-101");
        assertThat(rooms("堃")).containsExactly("1-101");
        assertThat(rooms("jtk")).containsExactly("1-101");
    }

    @Test
    void phoneMeterAndAccountAreFoundWholeAndByTheirEnd() {
        account("1-101", "甲", "13800005678");
        account("1-102", "乙", "13900001234");
        assertThat(finder.find("13800005678", 5)).first()
                .extracting(Hit::matched).isEqualTo(Hit.By.PHONE);
        assertThat(rooms("5678")).containsExactly("1-101");
        assertThat(rooms("000024170002")).containsExactly("1-102");
        assertThat(rooms("24170002")).containsExactly("1-102");
        assertThat(rooms("70002")).containsExactly("1-102");
        assertThat(rooms("10000002")).containsExactly("1-102");
        assertThat(rooms("１０００００００００２")).isEmpty();
    }

    @Test
    void nothingTypedFindsNothing() {
        account("1-101", "甲", null);
        assertThat(rooms("")).isEmpty();
        assertThat(rooms("  ")).isEmpty();
        assertThat(rooms("-")).isEmpty();
    }

    @Test
    void noMoreThanAskedForAreGiven() {
        for (int i = 0; i < 30; i++) {
            account("1-" + (101 + i), "甲", null);
        }
        assertThat(finder.find("甲", 7)).hasSize(7);
    }

    @Test
    void newAccountsAppearWithTheNextRefresh() {
        finder.refresh();
        cards.add(card(1, "1-101", "甲", null));
        assertThat(rooms("甲")).isEmpty();
        finder.refresh();
        assertThat(rooms("甲")).containsExactly("1-101");
    }
}
