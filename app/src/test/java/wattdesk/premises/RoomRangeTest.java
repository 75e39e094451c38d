package wattdesk.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomRangeTest {

    private static RoomRange range(String floors, String noFloors, String rooms, String noRooms,
            String pattern) {
        return new RoomRange("3", floors, noFloors, rooms, noRooms, pattern, RoomUse.DWELLING,
                null);
    }

    private static List<String> codes(RoomRange range) {
        return range.all().stream().map(facts -> facts.room().number()).toList();
    }

    @Test
    void eighteenFloorsOfEightRoomsAre144() {
        List<RoomFacts> rooms = range("1-18", "", "8", "", "FNN").all();
        assertThat(rooms).hasSize(144);
        assertThat(rooms.getFirst().room()).isEqualTo(new Room("3", "101", 1));
        assertThat(rooms.getLast().room()).isEqualTo(new Room("3", "1808", 18));
    }

    @ParameterizedTest
    @CsvSource({"FNN,12,4,1204", "FFNN,1,4,0104", "FFNN,12,14,1214", "FNNN,3,7,3007",
        "A-F-NN,2,1,A-2-01", "NN,5,9,09"})
    void thePatternPutsFloorAndNumberTogether(
            String pattern, String floor, String number, String made) {
        assertThat(codes(range(floor, "", number + "-" + number, "", pattern)))
                .containsExactly(made);
    }

    @Test
    void basementsLieBelowAndThereIsNoFloorZero() {
        List<RoomFacts> rooms = range("B2-2", "", "1", "", "FNN").all();
        assertThat(rooms).extracting(facts -> facts.room().floor()).containsExactly(-2, -1, 1, 2);
        assertThat(rooms).extracting(facts -> facts.room().number())
                .containsExactly("B201", "B101", "101", "201");
    }

    @Test
    void floorsAndNumbersThatPeopleAvoidAreSkipped() {
        assertThat(codes(range("3-5,13", "4，13", "1-5", "4", "FNN")))
                .containsExactly("301", "302", "303", "305", "501", "502", "503", "505");
    }

    @ParameterizedTest
    @CsvSource({"'',8,floors", "x,8,floors", "5-1,8,floors", "1-,8,floors", "1-99999,8,floors",
        "1,0-3,rooms", "1,'',rooms", "1,-2,rooms", "1,3-x,rooms"})
    void whatIsNotUnderstoodIsNamed(String floors, String rooms, String field) {
        assertThatThrownBy(() -> range(floors, "", rooms, "", "FNN").all())
                .isInstanceOfSatisfying(RoomRange.NotUnderstood.class,
                        e -> assertThat(e.field).isEqualTo(field));
    }

    @Test
    void moreThanFiveThousandAreASlipOfTheFinger() {
        assertThatThrownBy(() -> range("1-100", "", "51", "", "FNN").all())
                .isInstanceOfSatisfying(RoomRange.NotUnderstood.class,
                        e -> assertThat(e.field).isEqualTo("tooMany"));
    }

    @Test
    void aPatternWithEnoughDigitsNeverGivesANumberTwice() {
        Random random = new Random(20261129);
        for (int i = 0; i < 200; i++) {
            int lowest = random.nextInt(1, 60);
            int count = random.nextInt(1, 40);
            int many = random.nextInt(1, 99);
            List<String> made = codes(range(lowest + "-" + (lowest + count), "", "" + many, "",
                    random.nextBoolean() ? "FNN" : "FFFNNN"));
            Set<String> each = new HashSet<>(made);
            assertThat(each).as("%d floors from %d, %d rooms", count, lowest, many)
                    .hasSize((count + 1) * many).hasSameSizeAs(made);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -1, 0, 1, 18, 200})
    void aFloorIsReadAsItIsWritten(int floor) {
        assertThat(Floor.parse(Floor.label(floor))).isEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({"89.5,8950", "0.01,1", "120,12000", "33.33,3333"})
    void anAreaIsKeptToTheSquareDecimetre(String squareMetres, int squareDecimetres) {
        assertThat(Area.parse(squareMetres)).isEqualTo(new Area(squareDecimetres));
        assertThat(Area.parse(Area.parse(squareMetres).squareMetres()))
                .isEqualTo(Area.parse(squareMetres));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "x", "", "1e12", "NaN"})
    void noAreaIsGuessed(String typed) {
        assertThatThrownBy(() -> Area.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
