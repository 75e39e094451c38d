package wattdesk.billing.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.billing.ChargeExplanation;
import wattdesk.billing.Decided;
import wattdesk.billing.Decision;
import wattdesk.billing.Explanation;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MonthLine;
import wattdesk.billing.Problem;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunProgress;
import wattdesk.billing.RunWatch;
import wattdesk.billing.WorkList;
import wattdesk.message.Language;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// The place's only door to services; blocks.
final class BillingInteractor {

    private static final int DAYS = 62;

    private final BillingServices services;
    private final Actor actor;
    private final Clock clock;
    private final Language language;

    BillingInteractor(BillingServices services, Actor actor, Clock clock, Language language) {
        this.services = services;
        this.actor = actor;
        this.clock = clock;
        this.language = language;
    }

    List<DayRow> days() {
        return DayRow.of(services.records().runs(DAYS), BusinessDay.of(clock.instant()));
    }

    Optional<RunProgress> underWay() {
        return services.runs().underWay();
    }

    /// Runs every day that is over and was not run.
    RunEnd catchUp() {
        return services.runs().catchUp(actor, RunWatch.NOBODY);
    }

    void cancel() {
        services.runs().cancel();
    }

    List<Problem> problems() {
        return services.work().problems();
    }

    Decided decide(UUID problem, Decision decision, String reason) {
        return services.work().decide(problem, decision, reason, actor);
    }

    List<WorkList.Gap> gaps() {
        return services.work().gaps();
    }

    Decided writeDown(String meter, Instant at, Figures figures, String reason) {
        return services.work().writeDown(meter, at, figures, reason, actor);
    }

    List<MonthLine> month(YearMonth month) {
        return services.records().month(month);
    }

    List<ListedCharge> charges(String account, YearMonth month) {
        return services.records().charges(account, new BusinessDay(month.atDay(1)),
                new BusinessDay(month.atEndOfMonth()));
    }

    Optional<Explanation> explanation(UUID charge) {
        return services.records().charge(charge)
                .map(found -> ChargeExplanation.of(found, language));
    }

    /// Where the paper lies.
    Path savePdf(ListedCharge charge, Explanation explanation) throws IOException {
        Path file = services.folder().resolve(
                "charge-" + charge.account() + "-" + charge.number() + ".pdf");
        return Files.write(file, services.papers().pdf(explanation));
    }
}
