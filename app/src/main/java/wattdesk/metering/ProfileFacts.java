package wattdesk.metering;

/// What selling must know about a meter type before any money is taken.
///
/// `verified` tells that the profile was proved against a real meter; `credits` that it has a
/// credit command the station may use.
public record ProfileFacts(String id, String name, boolean verified, boolean credits) {}
