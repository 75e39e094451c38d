package wattdesk.meterio.meter.profile;

/// What a meter answered when it refused.
///
/// @param hex the code as the meter sent it, in reading order
/// @param meaningKey key of the meaning in [wattdesk.meterio.meter.MeterWords]
public record MeterCode(String hex, String meaningKey) {
}
