package wattdesk.meterio.meter;

/// How a meter is reached on its line: which profile it speaks, and its address there
/// (DL/T 645: 12 digits in reading order; Modbus: the unit number).
public record MeterAddress(String profileId, String address) {
}
