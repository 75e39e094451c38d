package wattdesk.meterio.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// The demo property: 3 buildings of 40 rooms on four lines, 116 prepaid meters and 3 main
/// meters, ten of the prepaid ones hard cases. Equal seeds make equal properties.
///
/// @param file the site file; open its lines as `sim:FILE#line`
/// @param meters in the order of building and room, main meters last
public record DemoSite(Path file, List<Line> lines, List<DemoMeter> meters) {

    /// A line of the property: `settings` as people write them, such as `2400,8E1`.
    public record Line(String name, String protocol, String settings) {}

    private static final int FLOORS = 10;
    private static final int ROOMS_PER_FLOOR = 4;
    private static final int ROOMS_ON_FIRST_LINE = 20;
    private static final int VACANT_FROM_FLOOR = 10;
    private static final long HOARDING_FEN = 1_000_000;

    private static final List<Line> LINES = List.of(
            new Line("b1-645", "dlt645", "2400,8E1"),
            new Line("b2-645", "dlt645", "2400,8E1"),
            new Line("b2-modbus", "modbus", "9600,8N1"),
            new Line("b3-modbus", "modbus", "9600,8N1"));

    public DemoSite {
        lines = List.copyOf(lines);
        meters = List.copyOf(meters);
    }

    /// Writes `demo.toml` and `meters.csv` into the folder.
    public static DemoSite write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        var meters = meters(seed);
        var site = new DemoSite(folder.resolve("demo.toml"), LINES, meters);
        Files.writeString(site.file, DemoText.toml(seed, LINES, meters));
        Files.writeString(folder.resolve("meters.csv"), meters.stream()
                .map(DemoText::csv).collect(Collectors.joining("", DemoText.CSV_HEAD, "")));
        return site;
    }

    /// The meters of a room as `1-0101`; empty when it is vacant or unknown.
    public java.util.Optional<DemoMeter> at(String place) {
        return meters.stream().filter(m -> m.place().equals(place)).findFirst();
    }

    private static List<DemoMeter> meters(long seed) {
        var random = new SplittableRandom(seed);
        var meters = new ArrayList<DemoMeter>();
        for (int building = 1; building <= 3; building++) {
            for (int floor = 1; floor <= FLOORS; floor++) {
                for (int door = 1; door <= ROOMS_PER_FLOOR; door++) {
                    if (building < 3 || floor < VACANT_FROM_FLOOR) {
                        meters.add(room(building, floor, door, random));
                    }
                }
            }
        }
        meters.add(main(1, LINES.get(0)));
        meters.add(main(2, LINES.get(2)));
        meters.add(main(3, LINES.get(3)));
        return meters;
    }

    private static DemoMeter room(int building, int floor, int door, SplittableRandom random) {
        int place = (floor - 1) * ROOMS_PER_FLOOR + door;
        var room = String.format(Locale.ROOT, "%02d%02d", floor, door);
        var line = line(building, place);
        boolean modbus = line.protocol().equals("modbus");
        var number = String.format(Locale.ROOT, "0000%d%02d%04d",
                modbus ? 25 : 24, building, place);
        var hardCase = hardCase(building + "-" + room);
        long fen = hardCase == HardCase.AT_HOARDING_LIMIT
                ? HOARDING_FEN - 1_000 : random.nextLong(500, 20_000);
        return new DemoMeter(building, room, line.name(), profile(modbus),
                modbus ? Integer.toString(place) : number, number,
                String.format(Locale.ROOT, "0000000%d%s", building, room),
                random.nextInt(1, 60), fen, hardCase);
    }

    private static DemoMeter main(int building, Line line) {
        boolean modbus = line.protocol().equals("modbus");
        var number = String.format(Locale.ROOT, "0000%d%02d9001", modbus ? 25 : 24, building);
        return new DemoMeter(building, "", line.name(), profile(modbus),
                modbus ? Integer.toString(200 + building) : number, number,
                "000000000000", 0, 0, HardCase.NONE);
    }

    private static Line line(int building, int place) {
        return switch (building) {
            case 1 -> LINES.get(0);
            case 2 -> LINES.get(place <= ROOMS_ON_FIRST_LINE ? 1 : 2);
            default -> LINES.get(3);
        };
    }

    private static String profile(boolean modbus) {
        return modbus ? "acrel-ddsy1352-b" : "demo-645-count";
    }

    /// Far from the rooms that a visitor tries first.
    private static HardCase hardCase(String place) {
        return switch (place) {
            case "1-0901", "3-0901" -> HardCase.OFFLINE;
            case "1-0902" -> HardCase.SLOW;
            case "3-0902" -> HardCase.LATE;
            case "1-0903" -> HardCase.DRIFTED_CLOCK;
            case "1-0904" -> HardCase.AT_HOARDING_LIMIT;
            case "1-1001", "3-0903" -> HardCase.REFUSING;
            case "1-1002" -> HardCase.SWAPPED;
            case "2-0501" -> HardCase.COUNT_AHEAD;
            default -> HardCase.NONE;
        };
    }
}
