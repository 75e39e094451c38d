package wattdesk.operator;

/// One thing that may or may not be done.
public enum Permission {
    SELL,
    REPRINT,
    REQUEST_VOID,
    APPROVE,
    RESOLVE_DISPUTE,
    ADOPT_FOREIGN_PURCHASE,
    CONFIRM_CLOCK,
    BACK_UP,
    CHECK,
    MANAGE_PREMISES,
    MANAGE_LINES,
    TELL_METERS,
    SWITCH_METERS,
    MANAGE_OPERATORS,
    RUN_BILLING,
    RESOLVE_READING,
    SERVE_ACCOUNTS,
    SUSPEND_ACCOUNTS
}
