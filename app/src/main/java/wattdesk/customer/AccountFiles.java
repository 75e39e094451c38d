package wattdesk.customer;

import java.util.List;
import java.util.Optional;

/// What is known about accounts of every state.
public interface AccountFiles {

    Optional<AccountFile> file(String account);

    /// The newest first.
    List<AccountStep> steps(String account);

    /// Of every state, also closed ones, in order of building, floor, room and number, without
    /// what they hold.
    List<AccountFile> all();

    /// Of the last edition.
    List<Contact> contacts(String account);
}
