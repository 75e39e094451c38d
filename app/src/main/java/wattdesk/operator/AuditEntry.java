package wattdesk.operator;

/// One line of who did what to which object; ids only, no names or phone numbers in `detail`.
public record AuditEntry(String action, String subject, String detail) {}
