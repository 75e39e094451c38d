package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.customer.Contact;
import wattdesk.customer.Contact.Channel;
import wattdesk.customer.Contact.Notice;
import wattdesk.customer.Contacts;
import wattdesk.station.Station;

/// Whom to tell about an account: shows the list, or puts a new one in its place.
@Command(name = "contacts")
final class AccountContacts implements Callable<Integer> {

    private static final int PARTS = 4;

    private final Desk desk;

    @Parameters(paramLabel = "NO", descriptionKey = "account.NO")
    private String number = "";

    @Option(names = "--set", paramLabel = "NAME;PHONE;MAIL;NOTICE:WAY,…",
            descriptionKey = "account.contacts.set")
    private @Nullable List<String> set;

    @Option(names = "--clear", descriptionKey = "account.contacts.clear")
    private boolean clear;

    AccountContacts(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Contact> wanted = set == null ? List.of()
                : set.stream().map(AccountContacts::contact).toList();
        boolean changes = set != null || clear;
        Who who = changes ? Who.required(desk) : new Who(desk);
        try (Station station = desk.open()) {
            if (changes) {
                Contacts.Saved saved = station.contacts().save(
                        number, wanted, who.operator(station));
                if (!saved.done()) {
                    throw Fault.told(Exit.REFUSED, saved.message()).thrown();
                }
                desk.terminal().tell(saved.message());
            }
            Rows rows = new Rows(desk);
            station.contacts().of(number).forEach(each -> rows.add(
                    document(each), each.name() + "\t" + each.wishes()));
            rows.end();
            return Exit.DONE.code();
        }
    }

    /// `李晓明;13800005678;;low_balance:sms cut:sms,paper`
    private static Contact contact(String typed) {
        String[] parts = typed.split(";", PARTS);
        Map<Notice, Set<Channel>> wishes = new EnumMap<>(Notice.class);
        String all = parts.length == PARTS ? parts[PARTS - 1].strip() : "";
        for (String wish : all.isEmpty() ? new String[0] : all.split("\\s+", -1)) {
            String[] both = wish.split(":", 2);
            if (both.length < 2) {
                throw Typed.wrong("--set", wish);
            }
            for (String channel : both[1].split(",", -1)) {
                wishes.computeIfAbsent(Typed.word("--set", Notice.class, both[0]),
                                notice -> EnumSet.noneOf(Channel.class))
                        .add(Typed.word("--set", Channel.class, channel));
            }
        }
        return new Contact(parts[0], parts.length > 1 ? parts[1] : null,
                parts.length > 2 ? parts[2] : null, wishes);
    }

    private static ObjectNode document(Contact contact) {
        ObjectNode document = Json.object().put("name", contact.name())
                .put("phone", contact.phone()).put("mail", contact.mail());
        ObjectNode wishes = document.putObject("notices");
        for (Notice notice : Notice.values()) {
            var channels = wishes.putArray(notice.name());
            contact.wishes().getOrDefault(notice, Set.of()).stream().sorted()
                    .forEach(channel -> channels.add(channel.name()));
        }
        return document;
    }
}
