package wattdesk.ledger;

/// The one door for everything that moves money.
///
/// `commit` may be called from any thread but the screen's; one writer does the work in order.
/// It returns when the change is durable, or with the reason why it is not.
public interface Books {

    Commit commit(Change change);
}
