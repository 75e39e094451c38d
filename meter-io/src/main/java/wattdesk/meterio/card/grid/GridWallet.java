package wattdesk.meterio.card.grid;

/// The wallet file, short id 02, 8 bytes (钱包文件): purchase amount in fen and purchase count. It has
/// no frame; outside the card its MAC protects it.
record GridWallet(long amountFen, long count) {

    static final int FILE = 0x02;
    static final int LENGTH = 8;

    static GridFile<GridWallet> decode(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return new GridFile.Broken<>();
        }
        long amount = GridFile.unsigned(bytes, 0, 4);
        long count = GridFile.unsigned(bytes, 4, 4);
        return GridFile.empty(bytes) ? new GridFile.Empty<>()
                : new GridFile.Read<>(new GridWallet(amount, count));
    }
}
