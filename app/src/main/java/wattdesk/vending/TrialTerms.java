package wattdesk.vending;

import java.util.List;
import java.util.UUID;
import wattdesk.ledger.ApprovalUsed;
import wattdesk.ledger.Move;
import wattdesk.operator.Approval;

/// What makes a sale a test sale: the profile's text as it is now, and the second person's word.
record TrialTerms(String profile, String fileHash, Approval approval) {

    List<Move> moves(UUID sale) {
        return List.of(new ApprovalUsed(approval),
                new TrialBegun(sale, profile, fileHash, approval.id()));
    }
}
