package wattdesk.installation.ui;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.installation.DeviceMessages;
import wattdesk.installation.DevicePlan;
import wattdesk.installation.DeviceStep;
import wattdesk.installation.LineMatch;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.FoundOnLine;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// The meters of an account or of the station, and everything that is done with them, sheet by
/// sheet.
public final class DeviceController {

    private final DeviceInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final LineHunt hunt;
    private @Nullable String account;
    private Runnable left = () -> { };
    private Runnable changed = () -> { };

    public DeviceController(DeviceServices services, Actor actor, Language language,
            Background background, Sheets sheets) {
        interactor = new DeviceInteractor(services, actor);
        words = Words.of("installation", "ui", language);
        this.background = background;
        this.sheets = sheets;
        hunt = new LineHunt(interactor, background);
    }

    /// Null lists every meter of the station. `back` leads to where it was opened, `whenChanged`
    /// hears of everything that was done.
    public void open(@Nullable String ofAccount, Runnable back, Runnable whenChanged) {
        account = ofAccount;
        left = back;
        changed = whenChanged;
        list(null, null, Tone.NEUTRAL);
    }

    private void list(@Nullable Message said, @Nullable String chosen, Tone tone) {
        background.run(() -> interactor.list(account), listed -> {
            DevicesSheet sheet = new DevicesSheet(words, listed, interactor.now(),
                    interactor.mayManage(), actions());
            sheet.choose(chosen);
            if (said != null) {
                sheet.say(said, tone);
            }
            sheets.show(sheet);
        });
    }

    private DevicesSheet.Actions actions() {
        return new DevicesSheet.Actions() {
            @Override
            public void change(DeviceRow row) {
                new ChangeController(interactor, words, background, sheets,
                        (said, meter) -> list(said, meter, Tone.ATTENTION), changed)
                        .open(row.device());
            }

            @Override
            public void order(OrderKind kind, List<DeviceRow> rows) {
                ask(DeviceOrderSheet.Asked.of(kind, rows.stream().map(DeviceRow::number)
                        .toList()), () -> list(null, first(rows), Tone.NEUTRAL));
            }

            @Override
            public void scan() {
                openScan();
            }

            @Override
            public void close() {
                sheets.close();
                left.run();
            }
        };
    }

    private static @Nullable String first(List<DeviceRow> rows) {
        return rows.isEmpty() ? null : rows.getFirst().number();
    }

    /// `back` leads to where it was asked from.
    private void ask(DeviceOrderSheet.Asked asked, Runnable back) {
        background.run(interactor::offered, offered -> {
            DeviceOrderSheet sheet = new DeviceOrderSheet(words, asked, offered, back);
            UUID id = UUID.randomUUID();
            sheet.onPreview(() -> preview(sheet));
            sheet.onDone(() -> perform(id, sheet, asked));
            sheets.show(sheet);
        });
    }

    private void preview(DeviceOrderSheet sheet) {
        String typed = sheet.account();
        String own = account;
        background.runBusy(sheet::busy, () -> own != null && typed.isEmpty() ? own
                : interactor.account(typed), to -> {
            try {
                var order = sheet.order(to);
                background.runBusy(sheet::busy, () -> interactor.preview(order), step -> {
                    if (step instanceof DeviceStep.Planned(var plan)) {
                        sheet.hush();
                        sheet.show(plan);
                    } else {
                        sheet.say(DeviceMessages.of(step));
                    }
                });
            } catch (DeviceOrderSheet.NotFilled e) {
                sheet.notFilled(e);
            }
        });
    }

    private void perform(UUID id, DeviceOrderSheet sheet, DeviceOrderSheet.Asked asked) {
        DevicePlan plan = sheet.plan();
        if (plan == null) {
            return;
        }
        background.runBusy(sheet::busy, () -> interactor.perform(id, plan), step -> {
            if (step instanceof DeviceStep.Done) {
                changed.run();
                list(DeviceMessages.of(step),
                        asked.meters().isEmpty() ? null : asked.meters().getFirst(), Tone.GOOD);
            } else {
                sheet.say(DeviceMessages.of(step));
            }
        });
    }

    private void openScan() {
        background.run(interactor::offered,
                offered -> sheets.show(new ScanSheet(words, offered, scanning())));
    }

    private ScanSheet.Actions scanning() {
        return new ScanSheet.Actions() {
            @Override
            public void search(ScanSheet sheet) {
                hunt.begin(sheet);
            }

            @Override
            public void cancel() {
                hunt.end();
            }

            @Override
            public void hang(ScanSheet sheet, LineMatch match) {
                give(sheet, match, OrderKind.HANG);
            }

            @Override
            public void stock(ScanSheet sheet, LineMatch match) {
                give(sheet, match, OrderKind.ADD_RANGE);
            }

            @Override
            public void close() {
                hunt.end();
                list(null, null, Tone.NEUTRAL);
            }
        };
    }

    private void give(ScanSheet sheet, LineMatch match, OrderKind kind) {
        FoundOnLine found = match.found();
        if (found == null) {
            return;
        }
        String number = found.number() == null ? found.address() : found.number();
        Map<String, String> filled = kind == OrderKind.HANG
                ? Map.of("number", number, "address", found.address())
                : number.equals(found.address()) ? Map.of("from", number, "upto", number)
                        : Map.of("from", number, "upto", number, "unit", found.address());
        ask(new DeviceOrderSheet.Asked(kind, List.of(), filled, hunt.line(),
                found.profiles()), () -> sheets.show(sheet));
    }
}
