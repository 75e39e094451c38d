package wattdesk.meterio.meter.profile;

/// In which order a meter sends the bytes of a value, as their letters are written: ABCD has the
/// highest first.
public enum WordOrder {
    ABCD, CDAB, DCBA, BADC;

    /// The bytes with the highest first.
    public byte[] arrange(byte[] sent) {
        byte[] arranged = new byte[sent.length];
        for (int i = 0; i < sent.length; i++) {
            arranged[i] = sent[from(i, sent.length)];
        }
        return arranged;
    }

    private int from(int i, int bytes) {
        int turned = bytes - 1 - i;
        return switch (this) {
            case ABCD -> i;
            case DCBA -> turned;
            case CDAB -> turned ^ 1;
            case BADC -> i ^ 1;
        };
    }
}
