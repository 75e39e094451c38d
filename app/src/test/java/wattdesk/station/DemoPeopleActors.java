package wattdesk.station;

import java.util.UUID;
import wattdesk.operator.Actor;

/// People in shifts that tests choose, past the door.
final class DemoPeopleActors {
    private DemoPeopleActors() {}

    static Actor in(DemoPeople who, UUID shift) {
        return new Actor(who.operator(), shift);
    }
}
