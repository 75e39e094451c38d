package wattdesk.meterio.discovery;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which register map a Modbus meter may have. A model code alone proves nothing: under map A the
/// same register is part of the energy and reads 7 as well (11). So several fields have to make
/// sense together; and still this is a hint, the administrator chooses.
final class RegisterMaps {

    static final int MAP_A_COUNT = 17;
    static final int MAP_B_COUNT = 48;
    private static final Set<Integer> MODELS_B = Set.of(5, 7, 10);
    private static final int LEAST_DECIVOLTS = 800;
    private static final int MOST_DECIVOLTS = 3_000;
    private static final int UNITY = 1_000;
    private static final int MOST_PASSWORD = 9_999;
    /// Four tariffs, each rounded for itself.
    private static final long ROUNDING = 4;

    private RegisterMaps() {
    }

    /// Map A (A1, T181): energies 0000–0009, password 000A, voltage 000B, power factor 0010.
    static boolean looksLikeA(@Nullable List<Integer> map) {
        if (map == null || map.size() < MAP_A_COUNT) {
            return false;
        }
        long tariffs = energy(map, 2) + energy(map, 4) + energy(map, 6) + energy(map, 8);
        return Math.abs(energy(map, 0) - tariffs) <= ROUNDING && map.get(0x0A) <= MOST_PASSWORD
                && voltage(map.get(0x0B)) && Math.abs(map.get(0x10).shortValue()) <= UNITY;
    }

    /// Map B (10.2, a lead): model 0000, voltages +1, ratios +19, relays +36, clock in the bytes
    /// 80 to 86.
    static boolean looksLikeB(@Nullable List<Integer> map) {
        return map != null && map.size() >= MAP_B_COUNT && MODELS_B.contains(map.get(0))
                && voltage(map.get(1)) && map.get(19) >= 1 && map.get(20) >= 1
                && relays(map.get(36)) && clock(map);
    }

    private static long energy(List<Integer> map, int at) {
        return ((long) map.get(at) << 16) | map.get(at + 1);
    }

    private static boolean voltage(int decivolts) {
        return decivolts >= LEAST_DECIVOLTS && decivolts <= MOST_DECIVOLTS;
    }

    /// Forced states (b0–2) without forced mode (b3) make no sense.
    private static boolean relays(int status) {
        return (status & 8) != 0 || (status & 7) == 0;
    }

    /// YY MM DD W hh mm ss, one byte each.
    private static boolean clock(List<Integer> map) {
        int[] part = new int[8];
        for (int i = 0; i < part.length; i++) {
            int register = map.get(40 + i / 2);
            part[i] = i % 2 == 0 ? register >> 8 : register & 0xFF;
        }
        try {
            return part[0] < 100 && part[3] <= 7 && LocalDateTime.of(
                    2000 + part[0], part[1], part[2], part[4], part[5], part[6]).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
