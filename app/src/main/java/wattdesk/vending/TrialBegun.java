package wattdesk.vending;

import java.util.UUID;
import wattdesk.ledger.Move;

/// A sale that is the test sale of a meter type; `fileHash` names the profile's very text.
public record TrialBegun(UUID sale, String profile, String fileHash, UUID approval)
        implements Move {}
