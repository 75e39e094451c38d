package wattdesk.vending.store;

import static org.jooq.impl.DSL.selectOne;
import static wattdesk.store.generated.Tables.CREDIT_TRANSFER;
import static wattdesk.store.generated.Tables.PROFILE_PROOF;
import static wattdesk.store.generated.Tables.PROFILE_TRIAL;

import java.util.Optional;
import org.jooq.Condition;
import wattdesk.store.Question;
import wattdesk.store.Rows;
import wattdesk.vending.TrialBook;

/// Test sales in the database.
public final class TrialRows implements TrialBook {

    private static final Question PROVED = new Question(session -> session
            .select(PROFILE_PROOF.SALE).from(PROFILE_PROOF)
            .join(PROFILE_TRIAL).on(PROFILE_TRIAL.SALE.eq(PROFILE_PROOF.SALE))
            .where(PROFILE_TRIAL.PROFILE.eq(Question.place(PROFILE_TRIAL.PROFILE)))
            .and(PROFILE_TRIAL.FILE_HASH.eq(Question.place(PROFILE_TRIAL.FILE_HASH))));

    private final Rows rows;

    public TrialRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean proved(String profile, String fileHash) {
        return rows.read(query -> PROVED.any(query, profile, fileHash));
    }

    private static Condition ofText(String profile, String fileHash) {
        return PROFILE_TRIAL.PROFILE.eq(profile).and(PROFILE_TRIAL.FILE_HASH.eq(fileHash));
    }

    @Override
    public Optional<Trial> onMeter(String meterNumber, String profile, String fileHash) {
        return rows.read(query -> query.select(PROFILE_TRIAL.SALE, CREDIT_TRANSFER.COUNT0)
                .from(PROFILE_TRIAL).join(CREDIT_TRANSFER)
                .on(CREDIT_TRANSFER.SALE.eq(PROFILE_TRIAL.SALE))
                .where(ofText(profile, fileHash), CREDIT_TRANSFER.METER_NUMBER.eq(meterNumber),
                        CREDIT_TRANSFER.STATE.ne("CANCELLED"))
                .andNotExists(selectOne().from(PROFILE_PROOF)
                        .where(PROFILE_PROOF.SALE.eq(PROFILE_TRIAL.SALE)))
                .orderBy(PROFILE_TRIAL.SEQUENCE.desc()).limit(1)
                .fetchOptional(row -> new Trial(row.value1(), row.value2())));
    }

    @Override
    public boolean openOnMeter(String meterNumber) {
        return rows.read(query -> query.fetchExists(query.selectOne().from(PROFILE_TRIAL)
                .join(CREDIT_TRANSFER).on(CREDIT_TRANSFER.SALE.eq(PROFILE_TRIAL.SALE))
                .where(CREDIT_TRANSFER.METER_NUMBER.eq(meterNumber),
                        CREDIT_TRANSFER.OPEN_STATE.isTrue())));
    }
}
