package wattdesk.metering;

/// What selling must know about a meter type before any money is taken.
///
/// `verified` tells that the profile was proved against a real meter; `credits` that it has a
/// credit command the station may use; `fileHash` is SHA-256 of its very text, in hex.
public record ProfileFacts(String id, String name, boolean verified, boolean credits,
        String fileHash) {}
