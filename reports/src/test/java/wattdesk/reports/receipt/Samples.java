package wattdesk.reports.receipt;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One receipt of every kind, with the names that break ordinary fonts.
final class Samples {

    static final LocalDateTime SOLD = LocalDateTime.of(2026, 11, 22, 14, 32, 5);
    static final String SALE = "019400aa-0000-7000-8000-0000c0ffee42";
    static final Buyer BUYER = new Buyer("3-1204", "示例住户 𠮷堃", "E-000117", "000024170093");
    static final Issue ISSUE =
            new Issue("示例花园物业服务窗口", "2026-000342", SOLD, "王芳", SALE, 0, false);

    private Samples() {}

    static Map<String, ReceiptDocument> all() {
        Map<String, ReceiptDocument> all = new LinkedHashMap<>();
        all.put("delivered", delivered());
        all.put("tiered", tiered());
        all.put("copy", tiered().asCopy(2));
        all.put("practice", practice());
        all.put("pending", with(new Delivery.Pending()));
        all.put("unknown", with(new Delivery.Unknown()));
        all.put("refused", with(new Delivery.Refused("囤积上限 10,000.00 元")));
        all.put("disputed", with(new Delivery.Disputed()));
        all.put("voided", with(new Delivery.Voided(
                SOLD.plusMinutes(9), "王芳", "李主管", "顾客改主意，电表不在线")));
        all.put("long-names", longNames());
        return all;
    }

    static ReceiptDocument delivered() {
        return new ReceiptDocument(
                ISSUE,
                BUYER,
                Payment.cash(20000, 20000),
                new Credit(20000, 0, List.of(), 3762L, 23762L, 32L,
                        List.of(new EnergyLine(0, null, 343640, price("0.5820"), 20000)), null),
                new Delivery.Delivered(SOLD.plusSeconds(2)));
    }

    static ReceiptDocument tiered() {
        List<EnergyLine> lines = List.of(
                new EnergyLine(1, Band.PEAK, 120000, price("0.5380"), 6456),
                new EnergyLine(1, Band.DEEP_VALLEY, 56360, price("0.30805"), 1736),
                new EnergyLine(2, Band.FLAT, 1234567, price("0.5880"), 72593));
        TierStanding tier = new TierStanding(
                2, price("0.5880"), new TierStanding.Next(165433, price("0.8380")));
        return new ReceiptDocument(
                ISSUE,
                BUYER,
                Payment.cash(123456, 130000),
                new Credit(123456, 1250,
                        List.of(new AmountLine("赠送电量", 500), new AmountLine("补差扣款", -725)),
                        -1250L, 122206L, 33L, lines, tier),
                new Delivery.Delivered(SOLD.plusSeconds(3)));
    }

    static ReceiptDocument practice() {
        ReceiptDocument it = delivered();
        Issue issue = new Issue("演示站", "D2026-000001", SOLD, "cashier", SALE, 0, true);
        Payment payment = new Payment(Tender.WECHAT, 20000, null, null);
        return new ReceiptDocument(issue, it.buyer(), payment, it.credit(), it.delivery());
    }

    static ReceiptDocument with(Delivery delivery) {
        Credit credit = new Credit(20000, 0, List.of(), 3762L, null, null,
                List.of(new EnergyLine(0, null, 343640, price("0.5820"), 20000)), null);
        return new ReceiptDocument(ISSUE, BUYER, Payment.cash(20000, 20100), credit, delivery);
    }

    static ReceiptDocument longNames() {
        ReceiptDocument it = tiered();
        Buyer buyer = new Buyer(
                "商业裙楼-B1F-冷链仓储及附属用房-0012A",
                "示例国际贸易（集团）股份有限公司华东分公司第三采购中心 Example International Trading Ltd",
                "E-000000000000000000117",
                "000024170093-CT200/5-PT10000/100");
        Issue issue = new Issue(
                "示例花园二期（北区）物业管理有限公司客户服务中心第三收费窗口",
                "HZ-XH-2026-A-00000342", SOLD, "欧阳㙓喆", SALE, 0, false);
        Payment payment = Payment.cash(500000000000L, 500000000000L);
        return new ReceiptDocument(issue, buyer, payment, it.credit(), it.delivery());
    }

    private static BigDecimal price(String yuan) {
        return new BigDecimal(yuan);
    }
}
