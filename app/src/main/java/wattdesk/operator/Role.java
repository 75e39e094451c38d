package wattdesk.operator;

/// What an operator is at this station. Rights are checked in services, never by hidden buttons.
public enum Role {
    CASHIER,
    SUPERVISOR,
    ADMINISTRATOR;

    public boolean may(Permission permission) {
        return switch (permission) {
            case SELL, REPRINT, REQUEST_VOID, SERVE_ACCOUNTS -> true;
            case APPROVE, RESOLVE_DISPUTE, ADOPT_FOREIGN_PURCHASE, CONFIRM_CLOCK, BACK_UP, CHECK,
                RUN_BILLING, RESOLVE_READING, SUSPEND_ACCOUNTS, SWITCH_METERS ->
                this != CASHIER;
            case MANAGE_PREMISES, MANAGE_LINES, TELL_METERS, MANAGE_OPERATORS ->
                this == ADMINISTRATOR;
        };
    }
}
