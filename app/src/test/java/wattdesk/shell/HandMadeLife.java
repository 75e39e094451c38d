package wattdesk.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountFiles;
import wattdesk.customer.AccountLife;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AccountStep;
import wattdesk.customer.Contact;
import wattdesk.customer.Contacts;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.customer.Purses;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipDesk;

/// Accounts of the station in memory, where nothing ever happens to them.
final class HandMadeLife {
    private HandMadeLife() {}

    static AccountLife refusing() {
        return new AccountLife() {
            @Override
            public Preview preview(AccountOrder order, Actor actor) {
                return new Preview.Not(new Why.NotPermitted());
            }

            @Override
            public Performed perform(UUID id, AccountPlan plan, Actor actor, Approval approval) {
                return new Performed.Refused(new Why.NotPermitted());
            }

            @Override
            public Opening preset(OpenAccount request, Actor actor) {
                return new Opening.Refused(new Opening.Why.NotPermitted());
            }
        };
    }

    static AccountFiles files(Supplier<List<AccountCard>> cards) {
        return new AccountFiles() {
            @Override
            public Optional<AccountFile> file(String account) {
                return all().stream().filter(f -> f.number().equals(account)).findFirst();
            }

            @Override
            public List<AccountStep> steps(String account) {
                return List.of();
            }

            @Override
            public List<AccountFile> all() {
                return cards.get().stream().map(HandMadeLife::file).toList();
            }

            @Override
            public List<Contact> contacts(String account) {
                return List.of();
            }
        };
    }

    private static AccountFile file(AccountCard card) {
        return new AccountFile(card.number(), card.state(), card.room(), card.customer(),
                card.mode(), card.tariffId(), Instant.EPOCH, null, null, null,
                List.of(card.meter()), Purses.EMPTY, List.of());
    }

    static Contacts contacts() {
        return new Contacts() {
            @Override
            public List<Contact> of(String account) {
                return List.of();
            }

            @Override
            public Saved save(String account, List<Contact> contacts, Actor actor) {
                throw new UnsupportedOperationException("no contacts here");
            }
        };
    }

    static SlipDesk slipDesk() {
        return new SlipDesk() {
            @Override
            public Language language() {
                return Language.EN;
            }

            @Override
            public void print(Slip slip, Actor actor) {
                throw new UnsupportedOperationException("no slips here");
            }

            @Override
            public boolean hasPrinter() {
                return false;
            }

            @Override
            public int papers(Slip slip) {
                return 0;
            }

            @Override
            public void writePdf(Slip slip, Path file) {
                throw new UnsupportedOperationException("no slips here");
            }

            @Override
            public byte[] png(Slip slip, int zoomPercent) {
                throw new UnsupportedOperationException("no slips here");
            }
        };
    }

    static SlipBook slips() {
        return new SlipBook() {
            @Override
            public Optional<Slip> find(UUID id) {
                return Optional.empty();
            }

            @Override
            public List<Slip> of(String account) {
                return List.of();
            }
        };
    }
}
