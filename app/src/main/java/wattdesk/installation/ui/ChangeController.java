package wattdesk.installation.ui;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.ChangeStep.Why;
import wattdesk.installation.Device;
import wattdesk.installation.InstallationMessages;
import wattdesk.installation.MeterChange;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.slip.Slip;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// Leads through the five steps of a change; each answer shows the sheet of the next step.
final class ChangeController {

    private final DeviceInteractor interactor;
    private final ChangeSteps steps;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final BiConsumer<@Nullable Message, String> left;
    private final Runnable changed;

    /// `left` hears what is to be said where the sheet was opened, and of which meter; `changed`
    /// of everything that was done.
    ChangeController(DeviceInteractor interactor, Words words, Background background,
            Sheets sheets, BiConsumer<@Nullable Message, String> left, Runnable changed) {
        this.interactor = interactor;
        steps = interactor.changes();
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.left = left;
        this.changed = changed;
    }

    /// One shot at a step.
    @FunctionalInterface
    private interface Try {
        ChangeStep run() throws DeviceOrderSheet.NotFilled;
    }

    void open(Device device) {
        background.run(() -> steps.begin(device.number()), step -> {
            if (step instanceof ChangeStep.Kept(var change)) {
                show(change, device.meter(), standing(change), false, null);
            } else {
                left.accept(InstallationMessages.of(step), device.number());
            }
        });
    }

    /// Where a draft that was left goes on.
    private static int standing(MeterChange change) {
        if (change.old().last() == null) {
            return 1;
        }
        if (change.fresh() == null) {
            return 2;
        }
        return change.fresh().first() == null ? 4 : 5;
    }

    private void show(MeterChange change, Meter old, int step, boolean byHand,
            @Nullable Message said) {
        background.run(() -> new Shown(interactor.offered(),
                step == ChangeFacts.STEPS ? steps.preview(change).orElse(null) : null), shown -> {
            ChangeSheet sheet = new ChangeSheet(words, new ChangeSheet.View(
                    change, old, step, byHand, shown.preview()), shown.offered(), actions(
                    change, old));
            if (said != null) {
                sheet.say(said);
            }
            sheets.show(sheet);
        });
    }

    private record Shown(
            DeviceInteractor.Offered offered, ChangeStep.@Nullable Preview preview) {}

    private ChangeSheet.Actions actions(MeterChange change, Meter old) {
        return new ChangeSheet.Actions() {
            @Override
            public void go(ChangeSheet sheet) {
                ChangeController.this.go(sheet);
            }

            @Override
            public void step(int step, boolean byHand) {
                show(change, old, step, byHand, null);
            }

            @Override
            public void giveUp(ChangeSheet sheet) {
                ChangeController.this.giveUp(sheet);
            }

            @Override
            public void back() {
                left.accept(null, old.number());
            }
        };
    }

    private void go(ChangeSheet sheet) {
        ChangeSheet.View view = sheet.view();
        MeterChange change = view.change();
        switch (view.step()) {
            case 1 -> attempt(sheet, view.byHand() ? asked -> {
                var figures = asked.figures();
                var balance = asked.balance();
                return () -> steps.oldByHand(change, figures, balance);
            } : asked -> () -> steps.readOld(change));
            case 2 -> attempt(sheet, asked -> {
                var added = asked.added();
                String why = asked.typed("added-reason");
                var fate = asked.chosenFate();
                return () -> steps.becomes(change, added, why, fate);
            });
            case 3 -> attempt(sheet, asked -> {
                var meter = asked.meter();
                var due = asked.due();
                return () -> steps.fresh(change, meter, due);
            });
            case 4 -> attempt(sheet, view.byHand() ? asked -> {
                var figures = asked.figures();
                var fresh = java.util.Objects.requireNonNull(change.fresh());
                return () -> steps.newByHand(change, fresh, figures);
            } : asked -> () -> steps.readNew(change));
            default -> confirm(sheet);
        }
    }

    /// Reads the fields on the screen's thread, gives the work to do behind it.
    @FunctionalInterface
    private interface Reading {
        Try of(ChangeSheet asked) throws DeviceOrderSheet.NotFilled;
    }

    private void attempt(ChangeSheet sheet, Reading reading) {
        try {
            Try work = reading.of(sheet);
            background.runBusy(sheet::busy, work::run, step -> came(sheet, step));
        } catch (DeviceOrderSheet.NotFilled e) {
            sheet.notFilled(e);
        }
    }

    private void came(ChangeSheet sheet, ChangeStep step) {
        ChangeSheet.View view = sheet.view();
        switch (step) {
            case ChangeStep.Kept(var change) ->
                show(change, view.old(), view.step() + 1, false, null);
            case ChangeStep.Refused(Why.Silent silent) when !view.byHand() ->
                show(view.change(), view.old(), view.step(), true, InstallationMessages.of(
                        new ChangeStep.Refused(silent)));
            case ChangeStep.Refused _, ChangeStep.Done _ ->
                sheet.say(InstallationMessages.of(step));
        }
    }

    private void confirm(ChangeSheet sheet) {
        MeterChange change = sheet.view().change();
        String reason = sheet.typed("reason");
        background.runBusy(sheet::busy, () -> {
            ChangeStep step = steps.confirm(change.id(), reason);
            return new Confirmed(step, step instanceof ChangeStep.Done(var _, var _, Slip slip)
                    ? interactor.slip(slip) : null);
        }, came -> {
            if (came.step() instanceof ChangeStep.Done(var done, var _, var _)) {
                changed.run();
                finished(done, came);
            } else {
                sheet.say(InstallationMessages.of(came.step()));
            }
        });
    }

    private record Confirmed(ChangeStep step, @Nullable Message paper) {}

    private void finished(MeterChange done, Confirmed came) {
        DoneSheet sheet = new DoneSheet(words, done, () -> left.accept(null, done.fresh() == null
                ? "" : done.fresh().meter().number()));
        sheet.say(InstallationMessages.of(came.step()), Tone.GOOD);
        Message paper = came.paper();
        if (paper != null) {
            sheet.paper(paper);
        }
        sheets.show(sheet);
    }

    private void giveUp(ChangeSheet sheet) {
        MeterChange change = sheet.view().change();
        String typed = sheet.typed("reason");
        String reason = typed.isEmpty() ? words.get("change.given-up") : typed;
        background.runBusy(sheet::busy, () -> steps.giveUp(change, reason), step -> {
            if (step instanceof ChangeStep.Kept) {
                left.accept(null, change.old().number());
            } else {
                sheet.say(InstallationMessages.of(step));
            }
        });
    }
}
