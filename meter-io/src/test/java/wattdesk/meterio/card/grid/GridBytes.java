package wattdesk.meterio.card.grid;

import static org.assertj.core.api.Assertions.assertThat;

/// Lets tests of other rooms read the files of a grid card.
public final class GridBytes {

    private static final int PARAMETERS = 45;
    private static final int RETURN = 49;

    private GridBytes() {
    }

    /// Reads the bytes as each file: what is read was framed or is a wallet, and whole.
    public static void read(byte[] bytes) {
        if (GridParameters.decode(bytes).value().isPresent()) {
            assertThat(GridFile.framed(bytes, PARAMETERS)).isTrue();
        }
        GridReturn.decode(bytes).value().ifPresent(_ -> {
            assertThat(bytes.length).isBetween(RETURN, RETURN + 1);
            assertThat(GridFile.framed(bytes, bytes.length)).isTrue();
        });
        GridWallet.decode(bytes).value().ifPresent(_ ->
                assertThat(bytes.length).isGreaterThanOrEqualTo(8));
    }
}
