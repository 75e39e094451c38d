package wattdesk.reports.publication;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import wattdesk.reports.Language;
import wattdesk.reports.export.TextRows.Row;

/// The lines of a sheet from top to bottom, each of one kind that the template knows.
final class PublicationLines {

    static final List<String> COLUMNS = List.of("c0", "c1", "c2", "c3", "c4");
    private static final String BUNDLE = "wattdesk.reports.publication.publication";
    private static final String THOUSANDS = "#,##0.";

    private final PublicationDocument document;
    private final ResourceBundle words;
    private final List<Row> lines = new ArrayList<>();

    PublicationLines(PublicationDocument document, Language language) {
        this.document = document;
        words = ResourceBundle.getBundle(BUNDLE, language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    List<Row> lines() {
        add("title", word("title"));
        add("under", document.station() + "　" + word("day", document.day()));
        if (document.practice()) {
            add("note", word("practice"));
        }
        add("section", word("bill"));
        if (document.bills().isEmpty()) {
            add("note", word("bill.none"));
        }
        document.bills().forEach(this::bill);
        add("section", word("prices"));
        add("head", word("name"), word("accounts"), word("asked"), word("lawful"), word("source"));
        document.prices().forEach(this::price);
        add("note", word("rule"));
        add("note", word("right"));
        return List.copyOf(lines);
    }

    private void bill(PublicationDocument.Bill bill) {
        add("pair", word("bill.period"), word("bill.from-to", bill.from(), bill.to()));
        add("pair", word("bill.usage"), figure(bill.usage(), 3) + " " + bill.unit());
        add("pair", word("bill.amount"), word("yuan", figure(bill.amountYuan(), 2)));
        add("pair", word("bill.average"), word("per", plain(bill.averageYuan()), bill.unit()));
        if (!bill.note().isBlank()) {
            add("pair", word("bill.note"), bill.note());
        }
    }

    private void price(PublicationDocument.Price price) {
        String asked = price.lowestYuan().compareTo(price.highestYuan()) == 0
                ? plain(price.highestYuan())
                : plain(price.lowestYuan()) + "–" + plain(price.highestYuan());
        BigDecimal lawful = price.lawfulYuan();
        add(price.aboveLawful() ? "above" : "price", price.name(),
                String.valueOf(price.accounts()), word("per", asked, price.unit()),
                lawful == null ? word("lawful.none") : word("per", plain(lawful), price.unit()),
                Objects.requireNonNullElse(price.source(), ""));
    }

    private void add(String kind, String... texts) {
        lines.add(Row.of(kind, texts));
    }

    private static String plain(BigDecimal yuan) {
        return yuan.setScale(4).toPlainString();
    }

    /// Thousands separated, in every language alike.
    private static String figure(BigDecimal figure, int decimals) {
        return new DecimalFormat(THOUSANDS + "0".repeat(decimals),
                DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }

    private String word(String key, Object... values) {
        String text = words.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
