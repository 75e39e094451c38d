package wattdesk.premises.ui;

import java.util.List;
import wattdesk.premises.RoomRow;

/// What a person can do with the property.
interface PremisesActions {

    void leave();

    void newSite();

    void newBuilding();

    /// Many rooms at once in the chosen building.
    void range();

    /// The chosen rooms where there are any, else the chosen site or building.
    void change(List<RoomRow> rooms);

    void remove(List<RoomRow> rooms);

    void takeIn();

    void giveOut();

    void template();
}
