package wattdesk.board;

import org.jspecify.annotations.Nullable;

/// What the board can be narrowed to. Those of a sign share the rooms out among them; offline and
/// pending count beside.
public enum Chip {
    ALL(null),
    NORMAL(Sign.NORMAL),
    LOW_ONE(Sign.LOW_ONE),
    LOW_TWO(Sign.LOW_TWO),
    LOW_THREE(Sign.LOW_THREE),
    OVERDRAWN(Sign.OVERDRAWN),
    CUT(Sign.CUT),
    KEEP_POWER(Sign.KEEP_POWER),
    OFFLINE(null),
    PENDING(null),
    UNREAD(Sign.UNREAD),
    SUSPENDED(Sign.SUSPENDED),
    PRESET(Sign.PRESET),
    VACANT(Sign.VACANT);

    private final @Nullable Sign sign;

    Chip(@Nullable Sign sign) {
        this.sign = sign;
    }

    public boolean matches(RoomTile tile) {
        return switch (this) {
            case ALL -> true;
            case OFFLINE -> tile.offline();
            case PENDING -> tile.pending();
            case NORMAL, LOW_ONE, LOW_TWO, LOW_THREE, OVERDRAWN, CUT, KEEP_POWER, UNREAD,
                SUSPENDED, PRESET, VACANT -> tile.sign() == sign;
        };
    }

    /// The sign that it stands for; null for those that go across signs.
    public @Nullable Sign sign() {
        return sign;
    }
}
