package wattdesk.printing.device;

import java.math.BigDecimal;
import wattdesk.message.Language;
import wattdesk.quantity.UnitPrice;
import wattdesk.reports.publication.PublicationDocument;
import wattdesk.reports.publication.Publications;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.Publication;
import wattdesk.resale.SupplierBill;
import wattdesk.tariff.Commodity;

/// Publication sheets by the report engine.
public final class PublicationPapers implements Publication.Maker {

    private final Publications publications = new Publications();

    @Override
    public byte[] pdf(Publication publication, Language language) {
        return publications.pdf(document(publication), spoken(language));
    }

    @Override
    public byte[] png(Publication publication, Language language, int zoomPercent) {
        return publications.png(document(publication), spoken(language),
                zoomPercent / 100f);
    }

    private static wattdesk.reports.Language spoken(Language language) {
        return switch (language) {
            case ZH -> wattdesk.reports.Language.ZH;
            case EN -> wattdesk.reports.Language.EN;
        };
    }

    private static PublicationDocument document(Publication publication) {
        return new PublicationDocument(publication.station(), publication.day(),
                publication.practice(),
                publication.bills().stream().map(PublicationPapers::bill).toList(),
                publication.asked().stream().map(PublicationPapers::price).toList());
    }

    private static PublicationDocument.Bill bill(SupplierBill bill) {
        return new PublicationDocument.Bill(bill.from(), bill.to(),
                new BigDecimal(bill.usage().units()), unit(bill.commodity()),
                new BigDecimal(bill.amount().yuan()), yuan(bill.averageCost()), bill.note());
    }

    private static String unit(Commodity commodity) {
        return commodity == Commodity.WATER ? "m³" : "kWh";
    }

    private static PublicationDocument.Price price(Publication.Asked asked) {
        LawfulPrice lawful = asked.lawful();
        return new PublicationDocument.Price(asked.tariff(), asked.unit(), yuan(asked.lowest()),
                yuan(asked.highest()), asked.accounts(),
                lawful == null ? null : yuan(lawful.price()),
                lawful == null ? null : lawful.source());
    }

    private static BigDecimal yuan(UnitPrice price) {
        return new BigDecimal(price.yuanPerUnit());
    }
}
