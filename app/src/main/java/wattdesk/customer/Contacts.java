package wattdesk.customer;

import java.util.List;
import wattdesk.message.Message;
import wattdesk.operator.Actor;

/// Whom to tell about an account.
public interface Contacts {

    List<Contact> of(String account);

    /// The whole list anew; it replaces the one before, which is kept. The message says what came
    /// of it.
    Saved save(String account, List<Contact> contacts, Actor actor);

    /// What came of it, and whether it was done.
    record Saved(boolean done, Message message) {}
}
