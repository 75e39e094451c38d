package wattdesk.premises.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.exchange.Exchange;
import wattdesk.exchange.ImportPlan;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// The sheets of Excel in and out.
public final class TablesDesk {

    private final PremisesInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final Consumer<Message> done;
    private @Nullable ImportPlan plan;

    /// For a place that takes workbooks in; `done` hears what was taken.
    public TablesDesk(PremisesServices services, Actor actor, Language language,
            Background background, Sheets sheets, Consumer<Message> done) {
        this(new PremisesInteractor(services, actor, language),
                Words.of("premises", "ui", language), background, sheets, done);
    }

    TablesDesk(PremisesInteractor interactor, Words words, Background background, Sheets sheets,
            Consumer<Message> done) {
        this.interactor = interactor;
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.done = done;
    }

    void giveOut(OutSheet.Kind offered) {
        OutSheet[] shown = new OutSheet[1];
        shown[0] = new OutSheet(words, offered, sheets::close, (kind, file) ->
                background.runBusy(shown[0]::busy, () -> written(kind, file),
                        answer -> told(answer, shown[0]::say)));
        sheets.show(shown[0]);
    }

    private Exchange.Answer written(OutSheet.Kind kind, String file) {
        try {
            return interactor.write(kind, Path.of(file));
        } catch (InvalidPathException e) {
            return new Exchange.Answer(false, Message.of("exchange", "WD-6444", file));
        }
    }

    private void told(Exchange.Answer answer, Consumer<Message> refused) {
        if (answer.done()) {
            sheets.close();
            done.accept(answer.message());
        } else {
            refused.accept(answer.message());
        }
    }

    public void takeIn() {
        plan = null;
        InSheet[] shown = new InSheet[1];
        shown[0] = new InSheet(words, new InSheet.Acts() {
            @Override
            public void look(String file) {
                background.runBusy(shown[0]::busy, () -> looked(file),
                        looked -> TablesDesk.this.looked(shown[0], looked));
            }

            @Override
            public void take(boolean onlyGood) {
                ImportPlan wanted = plan;
                if (wanted != null) {
                    background.runBusy(shown[0]::busy, () -> interactor.take(wanted, onlyGood),
                            answer -> told(answer, shown[0]::say));
                }
            }

            @Override
            public void back() {
                sheets.close();
            }
        });
        sheets.show(shown[0]);
    }

    private Exchange.Looked looked(String file) {
        try {
            return interactor.look(Path.of(file));
        } catch (InvalidPathException e) {
            return new Exchange.Looked.Unreadable(Message.of("exchange", "WD-6441"));
        }
    }

    private void looked(InSheet sheet, Exchange.Looked looked) {
        switch (looked) {
            case Exchange.Looked.Plan(var made) -> {
                plan = made;
                sheet.show(made);
            }
            case Exchange.Looked.Unreadable(var why) -> {
                plan = null;
                sheet.clear();
                sheet.say(why);
            }
        }
    }
}
