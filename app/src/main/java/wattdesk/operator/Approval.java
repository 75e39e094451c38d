package wattdesk.operator;

import java.time.Instant;
import java.util.UUID;

/// The word of a second person, bound to one action on one subject; it is used once.
public record Approval(
        UUID id, Operator requester, Operator approver, String action, String subject,
        String reason, Instant at) {

    public Approval {
        if (requester.login().equals(approver.login())) {
            throw new IllegalArgumentException("requester and approver are the same person");
        }
        if (!approver.may(Permission.APPROVE)) {
            throw new IllegalArgumentException(approver.login() + " may not approve");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an approval needs a reason");
        }
    }
}
