package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.BILLING_PROBLEM;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.READING_GAP;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import wattdesk.billing.Problem;
import wattdesk.billing.WorkList;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.generated.tables.MeterReading;

/// The work list, read.
final class WorkRows {

    private static final MeterReading FROM = METER_READING.as("from_value");
    private static final MeterReading TO = METER_READING.as("to_value");

    private WorkRows() {}

    static List<Problem> open(DSLContext query) {
        return query.select().from(BILLING_PROBLEM)
                .join(ACCOUNT).on(ACCOUNT.NUMBER.eq(BILLING_PROBLEM.ACCOUNT))
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .leftJoin(FROM).on(FROM.ID.eq(BILLING_PROBLEM.FROM_READING))
                .leftJoin(TO).on(TO.ID.eq(BILLING_PROBLEM.TO_READING))
                .where(BILLING_PROBLEM.OPEN_METER.isNotNull())
                .orderBy(BILLING_PROBLEM.BUSINESS_DAY, BILLING_PROBLEM.ACCOUNT)
                .fetch(WorkRows::problem);
    }

    private static Problem problem(Record row) {
        Problem.Kind kind = Problem.Kind.valueOf(row.get(BILLING_PROBLEM.KIND));
        return new Problem(row.get(BILLING_PROBLEM.ID), kind,
                row.get(BILLING_PROBLEM.METER_NUMBER), row.get(BILLING_PROBLEM.ACCOUNT),
                room(row), row.get(CUSTOMER.NAME),
                new BusinessDay(row.get(BILLING_PROBLEM.BUSINESS_DAY)),
                row.get(FROM.ID) == null ? null : ReadingColumns.value(row, FROM),
                row.get(TO.ID) == null ? null : ReadingColumns.value(row, TO),
                row.get(BILLING_PROBLEM.DETAIL), row.get(BILLING_PROBLEM.OPENED_AT).toInstant(),
                Problem.actionsOf(kind));
    }

    static String room(Record row) {
        return row.get(ACCOUNT.BUILDING) + "-" + row.get(ACCOUNT.ROOM);
    }

    static List<WorkList.Gap> gaps(DSLContext query) {
        return query.select().from(READING_GAP)
                .join(ACCOUNT).on(ACCOUNT.NUMBER.eq(READING_GAP.ACCOUNT))
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .where(READING_GAP.FILLED_AT.isNull())
                .orderBy(READING_GAP.BUSINESS_DAY, READING_GAP.METER_NUMBER)
                .fetch(row -> new WorkList.Gap(row.get(READING_GAP.METER_NUMBER),
                        row.get(READING_GAP.ACCOUNT), room(row), row.get(CUSTOMER.NAME),
                        new BusinessDay(row.get(READING_GAP.BUSINESS_DAY)),
                        row.get(READING_GAP.CAUSE)));
    }
}
