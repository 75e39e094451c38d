package wattdesk.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;
import wattdesk.settings.BalanceLevels;

/// Rooms as a large property has them, the same for the same seed.
public final class Town {

    public static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "欧阳"};
    private static final String[] GIVEN = {"伟", "芳", "晓明", "敏", "静", "丽", "强", "建国"};

    private final Random random;

    public Town(long seed) {
        random = new Random(seed);
    }

    /// Ten buildings of twenty floors of ten rooms.
    public List<BoardRoom> twoThousand() {
        return rooms(10, 20, 10);
    }

    public List<BoardRoom> rooms(int buildings, int floors, int perFloor) {
        List<BoardRoom> rooms = new ArrayList<>();
        for (int building = 1; building <= buildings; building++) {
            for (int floor = 1; floor <= floors; floor++) {
                for (int room = 1; room <= perFloor; room++) {
                    rooms.add(facts(new Room(String.valueOf(building),
                            floor + "%02d".formatted(room), floor)));
                }
            }
        }
        return rooms;
    }

    public BoardRoom facts(Room room) {
        if (random.nextInt(20) == 0) {
            return new BoardRoom(room, "", List.of());
        }
        return new BoardRoom(room, "", List.of(account(room)));
    }

    private AccountFacts account(Room room) {
        BillingMode mode = BillingMode.values()[random.nextInt(20) < 15 ? 0
                : 1 + random.nextInt(2)];
        Standing standing = switch (random.nextInt(40)) {
            case 0 -> Standing.PRESET;
            case 1 -> Standing.SUSPENDED;
            default -> Standing.OPEN;
        };
        int code = Math.floorMod(room.hashCode(), 90_000_000) + 10_000_000;
        return new AccountFacts(String.valueOf(code), SURNAMES[random.nextInt(SURNAMES.length)]
                + GIVEN[random.nextInt(GIVEN.length)],
                random.nextBoolean() ? "138%08d".formatted(random.nextInt(100_000_000)) : null,
                mode, standing, money(), IntStream.range(0, random.nextInt(12) == 0 ? 2 : 1)
                        .mapToObj(i -> meter("%011d%d".formatted(code, i))).toList());
    }

    private MeterFacts meter(String number) {
        boolean read = random.nextInt(50) != 0;
        return new MeterFacts(number, read ? money() : null, at(read),
                random.nextInt(50) == 0 ? Link.OFFLINE : Link.ONLINE,
                random.nextInt(60) == 0 ? Relay.OPEN : Relay.CLOSED, random.nextInt(80) == 0,
                random.nextInt(100) == 0 ? 1 : 0);
    }

    private @Nullable Instant at(boolean read) {
        return read ? NOW.minusSeconds(random.nextInt(8_000)) : null;
    }

    private Money money() {
        return Money.ofFen(switch (random.nextInt(12)) {
            case 0 -> -random.nextInt(5_000);
            case 1 -> random.nextInt(500);
            case 2 -> random.nextInt(2_000);
            case 3, 4 -> random.nextInt(5_000);
            default -> 5_001 + random.nextInt(60_000);
        });
    }

    public static List<RoomTile> tiles(List<BoardRoom> facts) {
        TileRules rules = new TileRules(BalanceLevels.DEFAULTS, NOW);
        return facts.stream().map(rules::tile).toList();
    }
}
