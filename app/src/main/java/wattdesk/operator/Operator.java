package wattdesk.operator;

/// A person who works at the station. `login` is unique and never re-used.
public record Operator(String login, String displayName, Role role) {

    /// Who acts when nobody does: automatic postings.
    public static final Operator SYSTEM = new Operator("system", "system", Role.CASHIER);

    public Operator {
        if (login.isBlank() || displayName.isBlank()) {
            throw new IllegalArgumentException("an operator has a login and a name");
        }
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
