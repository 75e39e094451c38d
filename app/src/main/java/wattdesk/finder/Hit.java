package wattdesk.finder;

/// One account, with one of its meters, that matches; `matched` says by what, so that the list can
/// show why.
public record Hit(
        String account, String room, String customer, String phone, String meter, By matched) {

    /// What the typed text matched.
    public enum By { ROOM, NAME, PHONE, METER, ACCOUNT, INITIALS }
}
