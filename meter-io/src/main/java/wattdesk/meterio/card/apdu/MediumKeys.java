package wattdesk.meterio.card.apdu;

/// The keys of one card, by its serial number.
public interface MediumKeys {

    /// Six bytes; `which` is A or B.
    byte[] sectorKey(int sector, char which);

    /// Sixteen bytes, for external authentication.
    byte[] externalKey();

    /// Sixteen bytes, for the MAC of an update.
    byte[] macKey();

    /// Three bytes.
    byte[] psc();
}
