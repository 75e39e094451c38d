package wattdesk.meterio.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.profile.Profiles;

/// Asks a Modbus unit for the two register maps that are known (10.1, 10.2) and, under map B, for
/// its number, twice.
record IdentifyModbus(UnitProbe unit, Profiles profiles) {

    private static final String MAP_A = "acrel-ddsy1352-a";
    private static final String MAP_B = "acrel-ddsy1352-b";
    private static final String MAP_B_THREE_PHASES = "acrel-dtsy1352-b";
    private static final int THREE_PHASES = 5;
    private static final int METER_NUMBER = 0x43;
    private static final int NUMBER_REGISTERS = 3;

    Identity run() {
        List<Integer> poll = unit.registers(0, RegisterMaps.MAP_B_COUNT);
        if (poll != null && RegisterMaps.looksLikeB(poll)) {
            String profile = poll.getFirst() == THREE_PHASES ? MAP_B_THREE_PHASES : MAP_B;
            Set<String> numbers = new LinkedHashSet<>();
            addNumber(numbers);
            addNumber(numbers);
            return new Identity(numbers, shipped(profile), unit.spoiled());
        }
        boolean mapA = RegisterMaps.looksLikeA(unit.registers(0, RegisterMaps.MAP_A_COUNT));
        return new Identity(Set.of(), mapA ? shipped(MAP_A) : List.of(), unit.spoiled());
    }

    private List<String> shipped(String id) {
        return profiles.find(id).stream().map(profile -> profile.id()).toList();
    }

    private void addNumber(Set<String> numbers) {
        List<Integer> registers = unit.registers(METER_NUMBER, NUMBER_REGISTERS);
        String number = registers == null ? "" : registers.stream().map(Hex::word)
                .collect(Collectors.joining());
        Stream.of(number).filter(text -> text.matches("\\d{12}")).forEach(numbers::add);
    }
}
