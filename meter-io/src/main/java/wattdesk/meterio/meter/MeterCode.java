package wattdesk.meterio.meter;

/// What a meter answered when it refused.
///
/// @param hex the code as the meter sent it, in reading order
/// @param meaningKey key of the meaning in [MeterWords]
public record MeterCode(String hex, String meaningKey) {
}
