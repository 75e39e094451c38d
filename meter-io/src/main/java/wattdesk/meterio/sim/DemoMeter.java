package wattdesk.meterio.sim;

/// One meter of the demo property, as the property's books know it.
///
/// @param room such as `0101`; empty for a building's main meter
/// @param number what the books say; a swapped meter shows another one
/// @param customer 12 digits
/// @param count purchases that the books know
public record DemoMeter(
        int building,
        String room,
        String line,
        String profile,
        String address,
        String number,
        String customer,
        int count,
        long balanceFen,
        HardCase hardCase) {

    public boolean isMain() {
        return room.isEmpty();
    }

    /// `1-0101`, as people at the counter say it.
    public String place() {
        return isMain() ? Integer.toString(building) : building + "-" + room;
    }
}
