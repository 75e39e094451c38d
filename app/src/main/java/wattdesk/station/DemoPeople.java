package wattdesk.station;

import java.util.List;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;

/// The people of a demo station; its sign-in screen shows their passwords.
public record DemoPeople(String login, String displayName, Role role, String password) {

    public static final DemoPeople ADMIN =
            new DemoPeople("admin", "管理员", Role.ADMINISTRATOR, "admin-demo-2026");
    public static final DemoPeople CASHIER =
            new DemoPeople("cashier", "收费员", Role.CASHIER, "cashier-demo-2026");
    public static final DemoPeople SUPERVISOR =
            new DemoPeople("supervisor", "值班长", Role.SUPERVISOR, "supervisor-demo-2026");

    /// All of them, the cashier first.
    public static List<DemoPeople> all() {
        return List.of(CASHIER, SUPERVISOR, ADMIN);
    }

    public Operator operator() {
        return new Operator(login, displayName, role);
    }
}
