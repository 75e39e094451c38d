package wattdesk.start.ui;

import wattdesk.premises.RoomRange;
import wattdesk.start.Guide;
import wattdesk.ui.Latest;
import wattdesk.ui.Tone;

/// The first building with its rooms, all or none of them; or whatever a workbook has.
final class RoomsCourse implements Course {

    private final Common common;
    private final RoomsPage page;
    private final Latest planning;

    RoomsCourse(Common common) {
        this.common = common;
        planning = common.background().latest();
        page = new RoomsPage(common.words(), this::plan);
        page.workbook = common.ways()::takeWorkbook;
    }

    @Override
    public StepPage page() {
        return page;
    }

    @Override
    public void enter(Guide guide) {
        plan();
        common.background().run(() -> common.interactor().building(), name -> {
            page.propose(name);
            page.focus();
        });
    }

    private void plan() {
        RoomRange range = page.range();
        page.unknown();
        planning.drop();
        if (range != null) {
            planning.run(() -> common.interactor().plan(range),
                    plan -> page.show(plan, () -> make(range)));
        }
    }

    private void make(RoomRange range) {
        common.background().runBusy(page::busy, () -> common.interactor().create(range),
                answer -> {
                    page.say(answer.message(), answer.done() ? Tone.GOOD : Tone.ATTENTION);
                    if (answer.done()) {
                        common.moves().refresh();
                    }
                });
    }
}
