package wattdesk.meterio.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which map a meter has is judged by several fields together (11).
class RegisterMapsTest {

    private static List<Integer> zeros(int many) {
        return new ArrayList<>(Collections.nCopies(many, 0));
    }

    /// Map B: DDSY1352, 230 V, ratios 1, relays closed, 2026-11-28 Saturday 15:40:00.
    private static List<Integer> mapB() {
        List<Integer> map = zeros(48);
        map.set(0, 7);
        map.set(1, 2_300);
        map.set(19, 1);
        map.set(20, 1);
        map.set(36, 0xE000);
        map.set(40, 26 << 8 | 11);
        map.set(41, 28 << 8 | 6);
        map.set(42, 15 << 8 | 40);
        return map;
    }

    private static List<Integer> mapA(int highWord, int lowWord) {
        List<Integer> map = zeros(17);
        map.set(0, highWord);
        map.set(1, lowWord);
        map.set(6, highWord);
        map.set(7, lowWord);
        map.set(0x0B, 2_301);
        map.set(0x10, 1_000);
        return map;
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 10})
    void every_model_of_map_b_is_known(int model) {
        List<Integer> map = mapB();
        map.set(0, model);
        assertThat(RegisterMaps.looksLikeB(map)).isTrue();
        assertThat(RegisterMaps.looksLikeA(map)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,6", "1,799", "1,3001", "19,0", "20,0", "36,1", "40,6656", "41,0", "42,6400"})
    void one_field_that_makes_no_sense_is_enough_against_map_b(int at, int value) {
        List<Integer> map = mapB();
        map.set(at, value);
        assertThat(RegisterMaps.looksLikeB(map)).as("register %d = %d", at, value).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5,2300", "7,2300", "10,2300", "0,12345"})
    void an_energy_of_map_a_that_reads_like_a_model_is_no_map_b(int high, int low) {
        List<Integer> map = mapA(high, low);
        assertThat(RegisterMaps.looksLikeA(map)).isTrue();
        map.addAll(zeros(31));
        assertThat(RegisterMaps.looksLikeB(map)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,9", "10,10000", "11,0", "11,3500", "16,1001"})
    void one_field_that_makes_no_sense_is_enough_against_map_a(int at, int value) {
        List<Integer> map = mapA(0, 100);
        map.set(at, value);
        assertThat(RegisterMaps.looksLikeA(map)).as("register %d = %d", at, value).isFalse();
    }

    @Test
    void what_was_not_read_is_no_map() {
        assertThat(RegisterMaps.looksLikeA(null)).isFalse();
        assertThat(RegisterMaps.looksLikeB(null)).isFalse();
        assertThat(RegisterMaps.looksLikeB(zeros(17))).isFalse();
    }
}
