package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT_CONTACT;
import static wattdesk.store.generated.Tables.CONTACT_EDITION;
import static wattdesk.store.generated.Tables.CONTACT_NOTICE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Contact;
import wattdesk.customer.Contact.Channel;
import wattdesk.customer.Contact.Notice;

/// Contacts of the last edition.
final class ContactRows {
    private ContactRows() {}

    static List<Contact> of(DSLContext query, String account) {
        @Nullable Integer edition = query.select(DSL.max(CONTACT_EDITION.EDITION))
                .from(CONTACT_EDITION).where(CONTACT_EDITION.ACCOUNT.eq(account))
                .fetchOne(DSL.max(CONTACT_EDITION.EDITION));
        if (edition == null) {
            return List.of();
        }
        Map<Integer, Map<Notice, Set<Channel>>> wishes = new HashMap<>();
        query.select().from(CONTACT_NOTICE).where(CONTACT_NOTICE.ACCOUNT.eq(account),
                CONTACT_NOTICE.EDITION.eq(edition)).forEach(row ->
                wishes.computeIfAbsent(row.get(CONTACT_NOTICE.CONTACT_NUMBER),
                                number -> new EnumMap<>(Notice.class))
                        .computeIfAbsent(Notice.valueOf(row.get(CONTACT_NOTICE.NOTICE)),
                                notice -> EnumSet.noneOf(Channel.class))
                        .add(Channel.valueOf(row.get(CONTACT_NOTICE.CHANNEL))));
        return query.select().from(ACCOUNT_CONTACT).where(ACCOUNT_CONTACT.ACCOUNT.eq(account),
                        ACCOUNT_CONTACT.EDITION.eq(edition))
                .orderBy(ACCOUNT_CONTACT.CONTACT_NUMBER).fetch(row -> new Contact(
                        row.get(ACCOUNT_CONTACT.NAME), row.get(ACCOUNT_CONTACT.PHONE),
                        row.get(ACCOUNT_CONTACT.MAIL), wishes.getOrDefault(
                                row.get(ACCOUNT_CONTACT.CONTACT_NUMBER), Map.of())));
    }
}
