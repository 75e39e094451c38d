package wattdesk.resale.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.PriceGuard;
import wattdesk.resale.Publication;
import wattdesk.resale.ResaleBook;
import wattdesk.resale.SupplierBill;
import wattdesk.settings.Settings;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// The pane's only door to services; blocks.
final class ResaleInteractor {

    private static final int ZOOM_PERCENT = 125;

    private final ResaleServices services;
    private final Language language;

    ResaleInteractor(ResaleServices services, Language language) {
        this.services = services;
        this.language = language;
    }

    /// What the pane shows: bills, limits, what the guard says, and the sheet as a picture.
    record Shown(List<SupplierBill> bills, List<LawfulPrice> lawful, List<Tariff> tariffs,
            List<Message> warnings, PaperPicture sheet) {}

    boolean mayManage() {
        return services.mayManage();
    }

    Shown show() {
        List<SupplierBill> bills = services.book().bills();
        List<LawfulPrice> lawful = services.book().lawful();
        List<Message> warnings = new ArrayList<>();
        Instant now = services.clock().instant();
        for (Tariff tariff : services.tariffs().all()) {
            tariff.inForce(now).ifPresent(version -> warnings.addAll(PriceGuard.look(
                    tariff, version, version.singlePrice().orElse(null), lawful, bills)));
        }
        return new Shown(bills, lawful, services.tariffs().all(), warnings,
                new PaperPicture(services.maker().png(publication(), language, ZOOM_PERCENT)));
    }

    private Publication publication() {
        Instant now = services.clock().instant();
        LocalDate today = BusinessDay.of(now).date();
        List<LawfulPrice> lawful = services.book().lawful();
        List<Publication.Asked> asked = new ArrayList<>();
        for (Tariff tariff : services.tariffs().all()) {
            tariff.inForce(now).ifPresent(version -> asked.add(asked(tariff, version, lawful)));
        }
        Settings settings = services.settings().get();
        List<SupplierBill> kept = services.book().bills();
        List<SupplierBill> latest = Arrays.stream(Commodity.values()).flatMap(commodity ->
                PriceGuard.latest(commodity, kept).stream()).toList();
        return new Publication(settings.stationName(), today, settings.practice(), latest, asked);
    }

    private Publication.Asked asked(
            Tariff tariff, TariffVersion version, List<LawfulPrice> lawful) {
        return new Publication.Asked(tariff.name(),
                tariff.commodity() == Commodity.WATER ? "m³" : "kWh",
                version.lowestPrice(), version.highestPrice(),
                services.accounts().applyAsInt(tariff.id()),
                PriceGuard.highest(tariff, lawful).orElse(null));
    }

    ResaleBook.Kept keep(SupplierBill bill) {
        return services.book().keep(bill);
    }

    ResaleBook.Kept keep(LawfulPrice price) {
        return services.book().keep(price);
    }

    /// Writes the sheet as PDF and tells where it lies.
    Message save() {
        Publication publication = publication();
        Path file = services.folder().resolve("papers")
                .resolve("publication-" + publication.day() + ".pdf");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, services.maker().pdf(publication, language));
            return Message.of("resale", "WD-6272", file);
        } catch (IOException e) {
            return Message.of("resale", "WD-6273", String.valueOf(e.getMessage()));
        }
    }
}
