package wattdesk.billing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import wattdesk.customer.BillingMode;

/// What a clerk would write down about one household, in plain maps: who paid what, for which meter
/// it was, what was used. Knows nothing of the program. Money in fen, energy in Wh.
final class LifeSlate {

    /// A sale; `cash` is false for what stood on a meter that was changed.
    record Sale(String meter, long fen, boolean cash) {}

    final LifeModel energy = new LifeModel();
    final Map<UUID, Sale> sales = new LinkedHashMap<>();
    private final BillingMode mode;
    private final Map<String, Double> brought = new HashMap<>();
    private final Map<String, Long> paidIn = new HashMap<>();
    private final Map<String, Long> deposits = new HashMap<>();
    private double drawer;
    private long voided;

    LifeSlate(BillingMode mode) {
        this.mode = mode;
    }

    /// An account that begins with so much used, held and deposited.
    void began(String account, long tiers, double money, long deposit) {
        energy.began(account, tiers);
        brought.put(account, money);
        paidIn.put(account, 0L);
        deposits.put(account, deposit);
    }

    void topUp(String account, long fen) {
        paidIn.merge(account, fen, Long::sum);
        drawer += fen;
    }

    void deposit(String account, long fen) {
        deposits.merge(account, fen, Long::sum);
        drawer += fen;
    }

    long deposit(String account) {
        return deposits.get(account);
    }

    void sold(UUID sale, String meter, long fen) {
        sales.put(sale, new Sale(meter, fen, true));
        drawer += fen;
    }

    void carried(UUID sale, String meter, long fen) {
        sales.put(sale, new Sale(meter, fen, false));
    }

    /// Its money is handed out, whoever paid it once.
    void voided(UUID sale) {
        drawer -= sales.get(sale).fen();
        voided += sales.get(sale).fen();
    }

    /// In cash, less what was handed back.
    long sold() {
        return sales.values().stream().filter(Sale::cash).mapToLong(Sale::fen).sum() - voided;
    }

    /// What the station holds for the account (below nothing: it owes), exactly.
    double money(String account) {
        return mode == BillingMode.METER ? 0
                : brought.get(account) + paidIn.get(account) - energy.exactFen(account);
    }

    /// It ends; what does not go over to an heir goes through the drawer. Returns what went.
    double ended(String account, boolean moneyGoesOver, boolean depositGoesOver) {
        double through = (moneyGoesOver ? 0 : -money(account))
                - (depositGoesOver ? 0 : deposit(account));
        brought.merge(account, -money(account), Double::sum);
        deposits.put(account, 0L);
        drawer += through;
        return through;
    }

    double drawer() {
        return drawer;
    }
}
