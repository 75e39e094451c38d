package wattdesk.operator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the audit chain as it is stored. `at` has microseconds, the finest that a row keeps.
/// `previousMac` and `mac` are 64 hexadecimal digits.
public record AuditRow(
        long sequence, Instant at, String operator, @Nullable UUID shift, AuditEntry entry,
        String previousMac, String mac) {}
