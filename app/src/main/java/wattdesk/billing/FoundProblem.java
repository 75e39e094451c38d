package wattdesk.billing;

import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// A problem that a run came upon.
public record FoundProblem(
        Problem.Kind kind, String meterNumber, String account, BusinessDay day,
        @Nullable MeterValue from, @Nullable MeterValue to, String detail) {}
