package wattdesk.operator.ui;

/// The one thing that a second person is asked to approve, and how it is told to that person.
public record ApprovalRequest(String action, String subject, String inWords, String button) {}
