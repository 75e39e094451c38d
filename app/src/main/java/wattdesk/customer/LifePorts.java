package wattdesk.customer;

import java.time.InstantSource;
import java.util.function.Supplier;
import wattdesk.ledger.Books;
import wattdesk.message.Language;
import wattdesk.metering.RegisterGateway;
import wattdesk.slip.SlipBook;

/// Everything that the life of accounts leans on. `receiptSeries` is that of the settings, `paper`
/// the language of papers; `changed` runs after every step (the search index listens).
public record LifePorts(
        AccountBook book, AccountFiles files, Settlement settlement, RegisterGateway gateway,
        SlipBook slips, Books books, Supplier<String> receiptSeries, Supplier<Language> paper,
        InstantSource clock, Runnable changed) {}
