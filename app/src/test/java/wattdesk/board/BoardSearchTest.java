package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.finder.store.PinyinInitials;
import wattdesk.premises.Room;

class BoardSearchTest {

    private static final RoomTile TILE = new RoomTile(new Room("3", "1204", 12), "10000031",
            "李晓明", "13800135678", List.of("000024170093"), Sign.NORMAL, null, null, false,
            Link.ONLINE, Relay.CLOSED, 0);
    private static final RoomTile VACANT = new RoomTile(new Room("商铺", "A7", 0), null, "", "",
            List.of(), Sign.VACANT, null, null, false, Link.UNHEARD, Relay.UNKNOWN, 0);

    @ParameterizedTest
    @CsvSource({"'',true", "3-12,true", "３－１２,true", "3栋1204室,true", "3-1204,true", "12,true",
        "1204,true", "4-12,false", "13-1204,false", "204,false", "李,true", "晓,true", "lxm,true",
        "LX,true", "xm,false", "5678,true", "138,true", "38,false", "0093,true", "417,false",
        "10000,true", "王,false"})
    void whatIsTypedMeansTheRoomOrNot(String typed, boolean found) {
        assertThat(new BoardSearch(typed, new PinyinInitials()).matches(TILE)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"a7,true", "A,true", "商铺-A,true", "商铺-B,false", "李,false", "000,false"})
    void aVacantRoomIsFoundByItsNumberAlone(String typed, boolean found) {
        assertThat(new BoardSearch(typed, new PinyinInitials()).matches(VACANT))
                .isEqualTo(found);
    }
}
