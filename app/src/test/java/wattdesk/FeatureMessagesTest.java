package wattdesk;

import static wattdesk.message.BothLanguages.speaks;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.Opening;
import wattdesk.customer.Opening.Why;
import wattdesk.message.Message;
import wattdesk.metering.LineMessages;
import wattdesk.metering.Lines.Saved;
import wattdesk.printing.Papers;
import wattdesk.printing.PrintMessages;
import wattdesk.printing.ReceiptDesk;
import wattdesk.settings.SettingsBook;
import wattdesk.settings.SettingsMessages;
import wattdesk.tariff.store.TariffMessages;
import wattdesk.tariff.store.TariffRows.Added;

/// Every outcome of accounts, lines, settings, tariffs and printing has its code and its sentences.
class FeatureMessagesTest {

    @Test
    void openingAnAccount() {
        speaks(Map.of(
                "WD-6001", AccountMessages.of(
                        new Opening.Opened(Papers.accounts().all().getFirst(), null)),
                "WD-6002", AccountMessages.of(new Why.NotPermitted()),
                "WD-6003", AccountMessages.of(new Why.NoSuchLine("A")),
                "WD-6004", AccountMessages.of(new Why.NoSuchProfile("p")),
                "WD-6005", AccountMessages.of(new Why.NoSuchTariff("t")),
                "WD-6006", AccountMessages.of(new Why.MeterInUse("1", "2")),
                "WD-6007", AccountMessages.of(new Why.AddressInUse("A", "1", "2")),
                "WD-4010", AccountMessages.of(new Why.NotWritten("WD-4010", "x"))));
        speaks(Map.of(
                "WD-6115", AccountMessages.of(new Why.NotValid("used", "1")),
                "WD-6116", AccountMessages.of(new Why.NoPriceFor("p")),
                "WD-6117", AccountMessages.of(new Why.UsedBeforeBegun()),
                "WD-6501", AccountMessages.of(new Why.NoPurse("p")),
                "WD-6502", AccountMessages.of(new Why.OtherCommodity("p", "t"))));
        speaks(Map.of(
                "WD-6011", AccountMessages.of(new Why.NotValid("room", "1")),
                "WD-6012", AccountMessages.of(new Why.NotValid("customer", "1")),
                "WD-6013", AccountMessages.of(new Why.NotValid("phone", "1")),
                "WD-6014", AccountMessages.of(new Why.NotValid("meter", "1")),
                "WD-6015", AccountMessages.of(new Why.NotValid("address", "1")),
                "WD-6016", AccountMessages.of(new Why.NotValid("line", "1"))));
    }

    @Test
    void changingLines() {
        speaks(Map.of(
                "WD-3110", LineMessages.of(new Saved.Ok()),
                "WD-3111", LineMessages.of(new Saved.NotPermitted()),
                "WD-3112", LineMessages.of(new Saved.NameTaken("A")),
                "WD-3113", LineMessages.of(new Saved.NoSuchLine("A")),
                "WD-3114", LineMessages.of(new Saved.PortTaken("COM1", "A")),
                "WD-3115", LineMessages.of(new Saved.InUse("A", 3)),
                "WD-4010", LineMessages.of(new Saved.NotWritten("WD-4010", "x")),
                "WD-3121", LineMessages.of(new Saved.NotValid("name", "x")),
                "WD-3122", LineMessages.of(new Saved.NotValid("port", "x")),
                "WD-3123", LineMessages.of(new Saved.NotValid("settings", "x"))));
    }

    @Test
    void changingSettings() {
        speaks(Map.of(
                "WD-6301", SettingsMessages.of(new SettingsBook.Saved.Ok()),
                "WD-6302", SettingsMessages.of(new SettingsBook.Saved.NotPermitted()),
                "WD-4010", SettingsMessages.of(new SettingsBook.Saved.NotWritten("WD-4010", "x")),
                "WD-6311", setting("minimumPurchase"), "WD-6312", setting("maximumPurchase"),
                "WD-6313", setting("hoardingLimit"), "WD-6314", setting("receiptSeries"),
                "WD-6315", setting("printer"), "WD-6316", setting("stationName")));
    }

    private static Message setting(String field) {
        return SettingsMessages.of(new SettingsBook.Saved.NotValid(field, "x"));
    }

    @Test
    void takingATariff() {
        speaks(Map.of(
                "WD-6201", TariffMessages.of(new Added.Ok(Papers.tariffs().all().getFirst())),
                "WD-6202", TariffMessages.of(new Added.NotPermitted()),
                "WD-6203", TariffMessages.of(new Added.IdTaken("t")),
                "WD-6204", TariffMessages.of(new Added.NotValid("versions[0]")),
                "WD-4010", TariffMessages.of(new Added.NotWritten("WD-4010", "x"))));
    }

    @Test
    void printing() {
        speaks(Map.of(
                "WD-7001", PrintMessages.of(new ReceiptDesk.State(1, "no paper")),
                "WD-7002", PrintMessages.of(new ReceiptDesk.State(2, "")),
                "WD-7003", PrintMessages.of(new ReceiptDesk.State(0, ""))));
    }
}
