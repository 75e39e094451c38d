package wattdesk.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.Room;
import wattdesk.printing.device.ReceiptDocuments;
import wattdesk.printing.device.ReportReceipts;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.rating.TierCount;
import wattdesk.rating.TierCounts;
import wattdesk.reports.print.Paper;
import wattdesk.settings.PaperLanguage;
import wattdesk.settings.Settings;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;
import wattdesk.vending.Order;
import wattdesk.vending.SaleState;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;

/// One order and what a receipt of it needs.
public final class Papers {

    public static final Instant SOLD = Instant.parse("2026-11-22T04:00:00Z");
    public static final Actor CASHIER = new Actor(new Operator("w", "王芳", Role.CASHIER), null);
    public static final UUID SALE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private Papers() {}

    public static Order order(TransferState state) {
        return order(state, null);
    }

    public static Order order(TransferState state, Order.@Nullable Trouble trouble) {
        boolean delivered = state == TransferState.DELIVERED;
        return new Order(SALE, new UUID(1, 1), new ReceiptNumber("A-2026", 17), 40, SOLD,
                BusinessDay.of(SOLD), "王芳", "w", "10000001", "3-1204", "𠮷田堃", "000024170093",
                Money.ofYuan(200), new Tender.Cash(Money.ofYuan(300), Money.ofYuan(100)),
                SaleState.PAID, state, Money.ofFen(3762), delivered ? Money.ofFen(23_762) : null,
                delivered ? 32 : null, 1, null, trouble, 0, false);
    }

    public static Settings settings(String printer) {
        return settings(printer, PaperLanguage.SCREEN);
    }

    public static Settings settings(String printer, PaperLanguage language) {
        Settings plain = Settings.defaults(true);
        return new Settings("示例物业", true, plain.minimumPurchase(), plain.maximumPurchase(),
                plain.hoardingLimit(), "A", printer, language, plain.levels());
    }

    /// 0.5820 from the beginning, 0.9000 an hour after the sale.
    public static TariffBook tariffs() {
        Tariff flat = new Tariff("flat", "居民合表", Commodity.ELECTRICITY, List.of(
                version(Instant.EPOCH, "0.5820"), version(SOLD.plusSeconds(3600), "0.9000")));
        return new TariffBook() {
            @Override
            public Optional<Tariff> find(String id) {
                return Optional.of(flat);
            }

            @Override
            public List<Tariff> all() {
                return List.of(flat);
            }
        };
    }

    private static TariffVersion version(Instant from, String price) {
        return TariffVersion.flat(from, UnitPrice.parse(price));
    }

    public static Accounts accounts() {
        AccountCard card = new AccountCard("10000001", Room.parse("3-1204"),
                new Customer(new UUID(2, 2), "别人", null), BillingMode.METER, "flat", Energy.ZERO,
                new Meter("000024170093", "A", "p", "000024170093", "1"), null);
        return new Accounts() {
            @Override
            public Optional<AccountCard> byNumber(String account) {
                return Optional.of(card);
            }

            @Override
            public Optional<AccountCard> byMeter(String meterNumber) {
                return Optional.of(card);
            }

            @Override
            public List<AccountCard> all() {
                return List.of(card);
            }

            @Override
            public Opening open(UUID id, OpenAccount request, Actor actor) {
                return new Opening.Refused(new Opening.Why.NotPermitted());
            }
        };
    }

    private static TierCounts nothingCounted() {
        return new TierCounts() {
            @Override
            public TierCount now(String account, Commodity commodity) {
                return TierCount.NONE;
            }

            @Override
            public TierCount before(
                    long sequence, String account, Commodity commodity, Instant since) {
                return TierCount.NONE;
            }
        };
    }

    public static ReceiptDocuments documents(DeliveryHistory history) {
        return new ReceiptDocuments(() -> settings(""), new SaleQuotes(accounts(), tariffs(),
                nothingCounted()), history);
    }

    public static ReportReceipts maker(DeliveryHistory history) {
        return new ReportReceipts(documents(history), Paper.WIDE);
    }
}
