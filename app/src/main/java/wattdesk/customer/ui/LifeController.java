package wattdesk.customer.ui;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.LifeMessages;
import wattdesk.customer.PlanWords;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Approval;
import wattdesk.slip.Slip;
import wattdesk.ui.Background;
import wattdesk.ui.Formats;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// The page of an account and what is done from it, sheet by sheet.
final class LifeController {

    private final LifeInteractor interactor;
    private final LifeServices.SecondPerson second;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final AccountsController.OtherSheets others;
    private final Names names;
    private final Runnable changed;

    /// What tariffs are called.
    @FunctionalInterface
    interface Names {
        String tariff(String id);
    }

    /// `changed` hears of everything that was done.
    LifeController(LifeInteractor interactor, LifeServices.SecondPerson second, Words words,
            Background background, Sheets sheets, AccountsController.OtherSheets others,
            Names names, Runnable changed) {
        this.interactor = interactor;
        this.second = second;
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.others = others;
        this.names = names;
        this.changed = changed;
    }

    void open(String account) {
        open(account, null, null);
    }

    /// Says what was just done, with its paper.
    private void open(String account, @Nullable Message said, @Nullable Tone tone) {
        background.run(() -> interactor.page(account), page -> {
            if (page == null) {
                return;
            }
            AccountPage sheet = new AccountPage(words, page,
                    tariffs(page.file()), actions(page));
            if (said != null && tone != null) {
                sheet.say(said, tone);
            }
            sheets.show(sheet);
        });
    }

    /// By what it pays for each commodity.
    private String tariffs(AccountFile file) {
        return Stream.concat(Stream.of(file.tariffId()), file.furtherTariffs().stream())
                .map(names::tariff).collect(Collectors.joining(" · "));
    }

    private AccountPage.Actions actions(LifeInteractor.Page page) {
        String account = page.file().number();
        return new AccountPage.Actions() {
            @Override
            public void order(OrderKind kind) {
                ask(kind, page);
            }

            @Override
            public void contacts() {
                editContacts(page);
            }

            @Override
            public void meters() {
                others.meters(account, () -> open(account), changed);
            }

            @Override
            public void pdf(Slip slip) {
                background.run(() -> interactor.pdf(slip),
                        message -> open(account, message, tone(message)));
            }

            @Override
            public void print(Slip slip) {
                background.run(() -> interactor.print(slip),
                        message -> open(account, message, tone(message)));
            }

            @Override
            public void close() {
                sheets.close();
            }
        };
    }

    private static Tone tone(Message message) {
        return message.code().equals("WD-6081") || message.code().equals("WD-6082")
                ? Tone.GOOD : Tone.ATTENTION;
    }

    private void ask(OrderKind kind, LifeInteractor.Page page) {
        OrderSheet sheet = new OrderSheet(words, kind, page.file(),
                () -> open(page.file().number()));
        UUID id = UUID.randomUUID();
        sheet.onPreview(() -> preview(sheet));
        sheet.onDone(() -> perform(id, kind, sheet));
        sheets.show(sheet);
    }

    private void preview(OrderSheet sheet) {
        try {
            var order = sheet.order();
            background.runBusy(sheet::busy, () -> interactor.preview(order), preview -> {
                switch (preview) {
                    case Preview.Not(var why) -> sheet.say(LifeMessages.of(why));
                    case Preview.Ready(var plan) -> sheet.show(plan);
                }
            });
        } catch (OrderSheet.NotFilled e) {
            sheet.say(Message.of("customer", "WD-6085", e.field));
        }
    }

    private void perform(UUID id, OrderKind kind, OrderSheet sheet) {
        AccountPlan plan = sheet.plan();
        if (plan == null) {
            return;
        }
        if (!plan.needsSecondPerson()) {
            perform(id, plan, sheet, null);
            return;
        }
        String act = words.get(WordKey.of("act.", kind));
        String room = plan.file().room().code();
        second.ask(AccountPlan.APPROVE, plan.subject(), words.get("order.approve", act, room,
                        plan.file().customer().name(), Formats.yuan(plan.leaves()),
                        new PlanWords(words.language()).drawer(plan),
                        Formats.yuan(plan.drawer().isNegative()
                                ? plan.drawer().negate() : plan.drawer())),
                words.get("order.do", act, room), word -> perform(id, plan, null, word));
    }

    /// Behind a second person's word there is no sheet any more.
    private void perform(
            UUID id, AccountPlan plan, @Nullable OrderSheet sheet, @Nullable Approval word) {
        background.runBusy(busy -> {
            if (sheet != null) {
                sheet.busy(busy);
            }
        }, () -> interactor.perform(id, plan, word), performed -> {
            Message message = LifeMessages.of(performed);
            changed.run();
            if (performed instanceof Performed.Done(_, var newAccount, _)) {
                open(newAccount == null ? plan.order().account() : newAccount, message,
                        Tone.GOOD);
            } else if (sheet != null) {
                sheet.say(message);
            } else {
                open(plan.order().account(), message, Tone.ATTENTION);
            }
        });
    }

    private void editContacts(LifeInteractor.Page page) {
        String account = page.file().number();
        ContactsSheet sheet = new ContactsSheet(words, page.file(), page.contacts(),
                () -> open(account));
        sheet.onSave(() -> background.runBusy(sheet::busy,
                () -> interactor.save(account, sheet.contacts()), saved -> {
                    if (saved.done()) {
                        open(account, saved.message(), Tone.GOOD);
                    } else {
                        sheet.say(saved.message());
                    }
                }));
        sheets.show(sheet);
    }

    /// Opens preset accounts together.
    void openTogether() {
        background.run(() -> interactor.inState(wattdesk.customer.AccountState.PRESET), files -> {
            BatchSheet sheet = new BatchSheet(words, files, sheets::close);
            sheet.onOpen(() -> openOneByOne(sheet));
            sheets.show(sheet);
        });
    }

    private void openOneByOne(BatchSheet sheet) {
        var chosen = sheet.chosen();
        background.runBusy(sheet::busy, () -> {
            java.util.Map<String, Performed> results = new java.util.LinkedHashMap<>();
            for (String account : chosen) {
                results.put(account, interactor.open(account));
            }
            return results;
        }, results -> {
            changed.run();
            long opened = results.values().stream()
                    .filter(Performed.Done.class::isInstance).count();
            sheet.show(results);
            sheet.say(LifeMessages.together((int) opened, (int) (results.size() - opened)),
                    opened == results.size() ? Tone.GOOD : Tone.ATTENTION);
        });
    }
}
