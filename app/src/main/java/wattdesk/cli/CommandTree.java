package wattdesk.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import wattdesk.message.Language;

/// Every command under its name. Their words are in the bundle `help`.
final class CommandTree {

    private static final int WIDTH = 100;

    private CommandTree() {}

    static CommandLine of(Desk desk) {
        CommandLine root = new CommandLine(desk.globals());
        root.addSubcommand("init", new Init(desk));
        root.addSubcommand("demo", new Demo(desk));
        root.addSubcommand("window", new Window(desk));
        root.addSubcommand("rehearse", new Rehearse());
        root.addSubcommand("line", line(desk));
        root.addSubcommand("premises", premises(desk));
        root.addSubcommand("account", account(desk));
        root.addSubcommand("import", new ImportFile(desk));
        root.addSubcommand("export", new ExportFile(desk));
        root.addSubcommand("tariff", tariff(desk));
        root.addSubcommand("run", run(desk));
        root.addSubcommand("sell", new Sell(desk));
        root.addSubcommand("orders", new ListOrders(desk));
        root.addSubcommand("pending", new Pending(desk));
        root.addSubcommand("check", new Check(desk));
        root.addSubcommand("meter", meter(desk));
        root.addSubcommand("remote", remote(desk));
        root.addSubcommand("card", card(desk));
        root.addSubcommand("sim", new Sim(desk));
        root.addSubcommand("backup", new Backup(desk));
        root.addSubcommand("doctor", new Doctor(desk));
        root.setResourceBundle(help(desk.terminal().language()));
        dress(root);
        return root;
    }

    private static CommandLine run(Desk desk) {
        return new CommandLine(new Group.Run())
                .addSubcommand("day", new RunDay(desk))
                .addSubcommand("catch-up", new RunCatchUp(desk))
                .addSubcommand("month", new RunMonth(desk))
                .addSubcommand("problems", new RunProblems(desk))
                .addSubcommand("decide", new RunDecide(desk))
                .addSubcommand("charges", new RunCharges(desk))
                .addSubcommand("explain", new RunExplain(desk));
    }

    private static CommandLine line(Desk desk) {
        return new CommandLine(new Group.Line())
                .addSubcommand("add", new LineAdd(desk))
                .addSubcommand("list", new LineList(desk))
                .addSubcommand("remove", new LineRemove(desk));
    }

    private static CommandLine tariff(Desk desk) {
        return new CommandLine(new Group.Tariff())
                .addSubcommand("check", new TariffCheckFile(desk))
                .addSubcommand("rate", new TariffRate(desk))
                .addSubcommand("import", new TariffImport(desk))
                .addSubcommand("export", new TariffExport(desk))
                .addSubcommand("list", new TariffList(desk))
                .addSubcommand("rehearse", new TariffRehearse(desk))
                .addSubcommand("download", new TariffDownload(desk))
                .addSubcommand("compare", new TariffCompare(desk));
    }

    private static CommandLine card(Desk desk) {
        return new CommandLine(new Group.Card())
                .addSubcommand("readers", new CardReaders(desk))
                .addSubcommand("show", new CardShow(desk))
                .addSubcommand("sell", new CardSell(desk))
                .addSubcommand("insert", new CardInsert(desk))
                .addSubcommand("clear", new CardClear(desk));
    }

    private static CommandLine premises(Desk desk) {
        return new CommandLine(new Group.Premises())
                .addSubcommand("list", new PremisesList(desk))
                .addSubcommand("add-site", new PremisesAdd.OfSite(desk))
                .addSubcommand("add-building", new PremisesAdd.OfBuilding(desk))
                .addSubcommand("add-room", new PremisesAdd.OfRoom(desk))
                .addSubcommand("add-rooms", new PremisesAddRooms(desk))
                .addSubcommand("rename", new PremisesRename(desk))
                .addSubcommand("remove", new PremisesRemove(desk));
    }

    private static CommandLine account(Desk desk) {
        return new CommandLine(new Group.Account())
                .addSubcommand("open", new AccountOpen(desk))
                .addSubcommand("add-meter", new AccountAddMeter(desk))
                .addSubcommand("preset", new AccountPreset(desk))
                .addSubcommand("open-preset", new AccountOpenPreset(desk))
                .addSubcommand("suspend", new AccountActs.Suspend(desk))
                .addSubcommand("resume", new AccountActs.Resume(desk))
                .addSubcommand("deposit", new AccountActs.Deposit(desk))
                .addSubcommand("transfer", new AccountActs.Transfer(desk))
                .addSubcommand("close", new AccountActs.Close(desk))
                .addSubcommand("contacts", new AccountContacts(desk))
                .addSubcommand("slips", new AccountSlips(desk))
                .addSubcommand("list", new AccountList(desk))
                .addSubcommand("show", new AccountShow(desk));
    }

    private static CommandLine meter(Desk desk) {
        return controls(desk, new CommandLine(new Group.Meter()))
                .addSubcommand("change", new MeterChangeCommand(desk))
                .addSubcommand("list", new MeterList(desk))
                .addSubcommand("verification", new DeviceActs.Verification(desk))
                .addSubcommand("ratio", new DeviceActs.OtherRatio(desk))
                .addSubcommand("take-off", new DeviceActs.TakeOff(desk))
                .addSubcommand("shelve", new DeviceActs.Shelve(desk))
                .addSubcommand("move", new DeviceActs.MoveTo(desk))
                .addSubcommand("add-range", new DeviceActs.AddRange(desk))
                .addSubcommand("scan", new MeterScan(desk))
                .addSubcommand("read", new MeterRead(desk))
                .addSubcommand("credit", new MeterCredit(desk))
                .addSubcommand("refund", new MeterRefund(desk))
                .addSubcommand("read-back", new MeterReadBack(desk))
                .addSubcommand("decode", new MeterDecode(desk))
                .addSubcommand("trace", new MeterTrace(desk))
                .addSubcommand("profiles", new MeterProfiles(desk));
    }

    private static CommandLine remote(Desk desk) {
        return new CommandLine(new Group.Remote())
                .addSubcommand("seen", new RemoteSeen(desk))
                .addSubcommand("tell", new RemoteTell(desk))
                .addSubcommand("orders", new RemoteOrders(desk));
    }

    /// What a meter can be told on the bench.
    private static CommandLine controls(Desk desk, CommandLine meter) {
        return meter.addSubcommand("relay", new MeterRelay(desk))
                .addSubcommand("valve", new MeterValve(desk))
                .addSubcommand("clock", new MeterClock(desk))
                .addSubcommand("price", new MeterPrice(desk))
                .addSubcommand("tiers", new MeterTiers(desk))
                .addSubcommand("periods", new MeterPeriods(desk))
                .addSubcommand("limits", new MeterLimits(desk))
                .addSubcommand("freeze", new MeterFreeze(desk))
                .addSubcommand("freezes", new MeterFreezes(desk))
                .addSubcommand("raw", new MeterRaw(desk))
                .addSubcommand("events", new MeterEvents(desk))
                .addSubcommand("baud", new MeterBaud(desk))
                .addSubcommand("password", new MeterPassword(desk))
                .addSubcommand("address", new MeterReaddress(desk))
                .addSubcommand("open", new MeterOpen(desk));
    }

    /// The texts that picocli asks for by key.
    static ResourceBundle help(Language language) {
        return ResourceBundle.getBundle("wattdesk.cli.help", language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static void dress(CommandLine root) {
        root.setUsageHelpWidth(WIDTH);
        root.setAdjustLineBreaksForWideCJKCharacters(true);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setAbbreviatedOptionsAllowed(false);
        root.setAllowSubcommandsAsOptionParameters(true);
        root.setAbbreviatedSubcommandsAllowed(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(root.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> Examples.fitted(
                WIDTH, help.commandSpec().usageMessage().footer()));
        root.setHelpSectionMap(sections);
    }
}
