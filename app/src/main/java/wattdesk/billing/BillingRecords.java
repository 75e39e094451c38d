package wattdesk.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.tariff.Commodity;

/// What was billed, to be looked at.
public interface BillingRecords {

    /// Runs that were begun, the newest first.
    List<RunSummary> runs(int most);

    Optional<RunSummary> run(BusinessDay day);

    /// Of both commodities, in order of their ends; both days count.
    List<ListedCharge> charges(String account, BusinessDay from, BusinessDay to);

    Optional<ExplainedCharge> charge(UUID id);

    /// By account, in order of their numbers.
    List<MonthLine> month(YearMonth month);

    /// What a STATION account has left for that; negative where it owes. Zero for others.
    Money wallet(String account, Commodity kind);

    /// On the work list, the oldest first.
    List<Problem> problems();

    /// Days of meters without a reading that no charge covers yet, the oldest first.
    List<WorkList.Gap> gaps();
}
