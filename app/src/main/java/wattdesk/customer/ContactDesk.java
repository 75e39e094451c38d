package wattdesk.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;

/// Keeps whom to tell: a channel needs its address, a name is a name.
public final class ContactDesk implements Contacts {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int MOST = 20;
    private static final int LONGEST_MAIL = 120;

    private final AccountFiles files;
    private final Paperwork paperwork;

    public ContactDesk(AccountFiles files, Paperwork paperwork) {
        this.files = files;
        this.paperwork = paperwork;
    }

    /// A new edition on its way through the books.
    public record Listed(String account, List<Contact> contacts) implements Move {
        public Listed {
            contacts = List.copyOf(contacts);
        }
    }

    @Override
    public List<Contact> of(String account) {
        return files.contacts(account);
    }

    @Override
    public synchronized Saved save(String account, List<Contact> contacts, Actor actor) {
        if (!actor.operator().may(Permission.SERVE_ACCOUNTS)) {
            return not("WD-6040");
        }
        if (files.file(account).isEmpty()) {
            return not("WD-6023", account);
        }
        List<Contact> plain = new ArrayList<>();
        for (Contact contact : contacts) {
            try {
                plain.add(plain(contact));
            } catch (OpeningForm.Wrong e) {
                return new Saved(false, AccountMessages.of(e.why));
            }
        }
        Saved wrong = plain.size() > MOST ? not("WD-6073", MOST)
                : plain.stream().map(ContactDesk::wrong).filter(w -> w != null).findFirst()
                        .orElse(null);
        return wrong != null ? wrong : file(account, plain, actor);
    }

    private Saved file(String account, List<Contact> contacts, Actor actor) {
        AuditEntry audit = new AuditEntry("CONTACTS_LISTED", account, "count=" + contacts.size());
        return switch (paperwork.file(new Listed(account, contacts), actor, audit)) {
            case Paperwork.Filed.Done() ->
                new Saved(true, message("WD-6070", account, contacts.size()));
            case Paperwork.Filed.Stale(var found) ->
                new Saved(false, BookMessages.of(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Saved(false, BookMessages.of(code, detail));
        };
    }

    private static Contact plain(Contact contact) {
        return new Contact(OpeningForm.name(contact.name()), OpeningForm.phone(contact.phone()),
                mail(contact.mail()), contact.wishes());
    }

    private static @Nullable String mail(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /// What nobody could be told by; null where all is well.
    private static @Nullable Saved wrong(Contact contact) {
        String mail = contact.mail();
        if (mail != null && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches())) {
            return not("WD-6071", mail);
        }
        Set<Contact.Channel> channels = new HashSet<>();
        contact.wishes().values().forEach(channels::addAll);
        boolean lacks = (channels.contains(Contact.Channel.SMS) && contact.phone() == null)
                || (channels.contains(Contact.Channel.MAIL) && mail == null);
        return lacks ? not("WD-6072", contact.name()) : null;
    }

    private static Saved not(String code, Object... arguments) {
        return new Saved(false, message(code, arguments));
    }

    private static Message message(String code, Object... arguments) {
        return Message.of("customer", code, arguments);
    }
}
