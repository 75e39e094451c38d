package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.UUID;
import wattdesk.customer.AccountFile;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.LedgerAccount;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.quantity.Money;
import wattdesk.tariff.Commodity;

/// Compares everything that can be seen of a house with its slate.
final class LifeLook {

    static final double ROUNDED = 0.5 + 1e-6;

    private final LifeHouse house;

    LifeLook(LifeHouse house) {
        this.house = house;
    }

    /// Everything, against the slate; the rules of the books now and then, for they read all of it.
    void look(boolean rules) {
        double rounded = ROUNDED * house.accounts.size();
        house.accounts.forEach(account -> account(account, rounded));
        assertThat((double) house.drawer()).as(() -> house.story() + " drawer")
                .isCloseTo(house.slate.drawer() + house.waters.drawer(), within(2 * rounded));
        house.devices.forEach(this::meter);
        assertThat(house.receipts()).as(() -> house.story() + " receipts")
                .isEqualTo(house.slate.sales.size());
        if (rules) {
            assertThat(house.site.check()).as(house::story).isEmpty();
        }
    }

    private void account(String account, double rounded) {
        AccountFile file = house.file(account);
        assertThat(file.purses().deposit().fen())
                .as(() -> house.story() + " deposit of " + account)
                .isEqualTo(house.slate.deposit(account));
        side(file, Commodity.ELECTRICITY, house.slate, rounded);
        side(file, Commodity.WATER, house.waters, rounded);
    }

    /// In one commodity, which knows nothing of the other.
    private void side(AccountFile file, Commodity of, LifeSlate slate, double rounded) {
        String account = file.number();
        String story = of + " of " + account + " ";
        long charged = house.site.charges(account).stream().filter(c -> c.commodity() == of)
                .mapToLong(c -> c.usage().thousandths()).sum();
        if (!house.exact && account.equals(house.now)) {
            assertThat(charged).as(() -> story + house.story())
                    .isLessThanOrEqualTo(slate.energy.usedWh(account));
            return;
        }
        assertThat(charged).as(() -> story + house.story())
                .isEqualTo(slate.energy.usedWh(account));
        assertThat((double) house.chargedFen(account, of)).as(() -> story + house.story())
                .isCloseTo(slate.energy.exactFen(account), within(ROUNDED));
        Money held = house.mode == BillingMode.STATION
                ? file.purses().wallets().getOrDefault(of.name(), Money.ZERO)
                : file.purses().unbilled().getOrDefault(of.name(), Money.ZERO).negate();
        assertThat((double) held.fen()).as(() -> "money for " + story + house.story())
                .isCloseTo(slate.money(account), within(rounded));
    }

    /// What the ledger says was delivered is on the meter, and nothing else; what it has pending is
    /// what was paid and not delivered.
    private void meter(String number, VirtualMeter device) {
        long delivered = 0;
        long open = 0;
        long unknown = 0;
        for (Map.Entry<UUID, LifeSlate.Sale> sale : house.slate.sales.entrySet()) {
            if (!sale.getValue().meter().equals(number)) {
                continue;
            }
            long fen = sale.getValue().fen();
            switch (house.standing(sale.getKey())) {
                case DELIVERED -> delivered += fen;
                case UNKNOWN -> unknown += fen;
                case PENDING, REFUSED -> open += fen;
                case DISPUTED -> throw new AssertionError(house.story() + " disputed");
                case VOIDED -> { }
            }
        }
        assertThat(device.creditedFen()).as(() -> house.story() + " on meter " + number)
                .isIn(delivered, delivered + unknown);
        assertThat(house.site.ledger().getOrDefault(
                LedgerAccount.meterPending(number).code(), 0L))
                .as(() -> house.story() + " pending of " + number).isEqualTo(-open - unknown);
        if (number.length() == 14) {
            return;
        }
        assertThat(device.totalFen()).as(() -> house.story() + " bought on " + number)
                .isEqualTo(LifeHouse.BOUGHT + device.creditedFen());
    }
}
