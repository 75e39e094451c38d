package wattdesk.customer.store;

import static wattdesk.store.generated.Tables.ACCOUNT_CONTACT;
import static wattdesk.store.generated.Tables.CONTACT_EDITION;
import static wattdesk.store.generated.Tables.CONTACT_NOTICE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Contact;
import wattdesk.customer.ContactDesk;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.TableRow;

/// Adds an edition of contacts.
public final class ContactWriter implements MoveWriter<ContactDesk.Listed> {

    @Override
    public Class<ContactDesk.Listed> kind() {
        return ContactDesk.Listed.class;
    }

    @Override
    public void write(DSLContext transaction, ContactDesk.Listed move, Stamp stamp) {
        @Nullable Integer last = transaction.select(DSL.max(CONTACT_EDITION.EDITION))
                .from(CONTACT_EDITION).where(CONTACT_EDITION.ACCOUNT.eq(move.account()))
                .fetchOne(DSL.max(CONTACT_EDITION.EDITION));
        int edition = last == null ? 1 : last + 1;
        TableRow.in(CONTACT_EDITION).set(CONTACT_EDITION.ACCOUNT, move.account())
                .set(CONTACT_EDITION.EDITION, edition)
                .set(CONTACT_EDITION.AT, BusinessDay.wallClock(stamp.at()))
                .set(CONTACT_EDITION.OPERATOR, stamp.actor().operator().login())
                .set(CONTACT_EDITION.SEQUENCE, stamp.sequence()).add(transaction);
        int number = 0;
        for (Contact contact : move.contacts()) {
            number++;
            add(transaction, move.account(), edition, number, contact);
        }
    }

    private static void add(
            DSLContext transaction, String account, int edition, int number, Contact contact) {
        TableRow.in(ACCOUNT_CONTACT).set(ACCOUNT_CONTACT.ACCOUNT, account)
                .set(ACCOUNT_CONTACT.EDITION, edition)
                .set(ACCOUNT_CONTACT.CONTACT_NUMBER, number)
                .set(ACCOUNT_CONTACT.NAME, contact.name())
                .set(ACCOUNT_CONTACT.PHONE, contact.phone())
                .set(ACCOUNT_CONTACT.MAIL, contact.mail()).add(transaction);
        contact.wishes().forEach((notice, channels) -> channels.forEach(channel ->
                TableRow.in(CONTACT_NOTICE).set(CONTACT_NOTICE.ACCOUNT, account)
                        .set(CONTACT_NOTICE.EDITION, edition)
                        .set(CONTACT_NOTICE.CONTACT_NUMBER, number)
                        .set(CONTACT_NOTICE.NOTICE, notice.name())
                        .set(CONTACT_NOTICE.CHANNEL, channel.name()).add(transaction)));
    }
}
