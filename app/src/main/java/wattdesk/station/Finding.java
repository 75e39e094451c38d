package wattdesk.station;

/// One line of `check` or `doctor`: a rule, whether it holds, and what breaks it.
///
/// `subjects` false means that the station has nothing yet that the rule speaks of.
public record Finding(int number, String rule, boolean holds, boolean subjects, String detail) {}
