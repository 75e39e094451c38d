package wattdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// What user `app` may do: read everything, add everywhere, change only what is a state or a count.
///
/// Nothing that counts is ever deleted; the ledger, the audit chain and the step logs never change
/// (money 7). Only what passes (hours for charts, times without an answer) is taken away.
final class Rights {
    private Rights() {}

    private static final List<String> INSERT_ONLY = List.of(
            "command", "tape_event", "journal_entry", "posting", "audit", "approval",
            "clock_confirmation", "closed_day", "transfer_step", "transfer_frame",
            "foreign_purchase", "receipt_print", "setting", "profile_trial", "profile_proof",
            "tariff", "tariff_version", "tariff_rehearsal", "tariff_rehearsal_account",
            "supplier_bill", "lawful_price",
            "tariff_download", "meter_download_step", "price_comparison",
            "meter_reading", "billing_item", "charge", "charge_line", "step_decision",
            "slip", "slip_print", "account_step", "contact_edition", "account_contact",
            "contact_notice", "meter_ratio", "account_tariff",
            "remote_step", "remote_fact", "remote_frame");

    private static final List<String> STATE = List.of(
            "counter", "operator", "sign_in_failure", "shift", "site", "building", "room",
            "customer", "account", "line", "meter", "sale", "credit_transfer", "tariff_draft",
            "meter_download", "meter_standing", "account_standing", "account_tier", "billing_run",
            "billing_problem", "reading_gap", "meter_point", "meter_change",
            "meter_seen", "remote_order");

    private static final List<String> PASSING = List.of("meter_hour", "meter_gap", "meter_turn");

    static void grant(Connection privileged, Users users) throws SQLException {
        try (Statement statement = privileged.createStatement()) {
            statement.execute("create user if not exists app password '"
                    + users.appPassword() + "'");
            statement.execute("grant select on schema public to app");
            for (String table : INSERT_ONLY) {
                statement.execute("grant insert on " + table + " to app");
                statement.execute("revoke update on " + table + " from app");
            }
            for (String table : STATE) {
                statement.execute("grant insert, update on " + table + " to app");
            }
            for (String table : PASSING) {
                statement.execute("grant insert, update, delete on " + table + " to app");
            }
        }
    }
}
