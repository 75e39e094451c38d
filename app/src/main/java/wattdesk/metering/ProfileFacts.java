package wattdesk.metering;

import wattdesk.message.Language;

/// What selling must know about a meter type before any money is taken.
///
/// `verified` tells that the profile was proved against a real meter; `credits` that it has a
/// credit command the station may use; `fileHash` is SHA-256 of its very text, in hex.
public record ProfileFacts(String id, String nameZh, String nameEn, boolean verified,
        boolean credits, String fileHash) {

    /// As people call it, with its id.
    public String called(Language language) {
        String name = switch (language) {
            case ZH -> nameZh;
            case EN -> nameEn;
        };
        return name + " · " + id;
    }
}
