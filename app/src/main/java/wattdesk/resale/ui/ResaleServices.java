package wattdesk.resale.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import wattdesk.resale.Publication;
import wattdesk.resale.ResaleBook;
import wattdesk.settings.Settings;
import wattdesk.tariff.TariffBook;

/// The services that the pane of resale asks. Sheets are saved below `folder`.
public record ResaleServices(
        ResaleBook book, TariffBook tariffs, ToIntFunction<String> accounts,
        Supplier<Settings> settings, Publication.Maker maker, Path folder, Clock clock,
        boolean mayManage) {}
