package wattdesk.reports.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscPosTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private static byte[] line(Paper paper, String text) {
        return new EscPos(paper).line(Run.plain(text)).cut();
    }

    private static List<String> read(String text) {
        return PaperReader.read(line(Paper.WIDE, text));
    }

    @Test
    void aJobStartsCleanInChineseModeAndEndsWithACut() {
        assertThat(HEX.formatHex(line(Paper.WIDE, "A")))
                .isEqualTo("1B 40 1C 26 41 0A 1D 56 42 00");
    }

    @Test
    void bothYuanSignsLeaveAsTheFullWidthOne() {
        assertThat(HEX.formatHex(line(Paper.WIDE, "￥1¥2"))).contains("A3 A4 31 A3 A4 32");
    }

    @Test
    void namesBeyondGbkBecomeAPictureAndLoseNothing() {
        assertThat(read("姓名 堃喆")).containsExactly("姓名 堃喆");
        assertThat(read("姓名 𠮷")).containsExactly("[picture 576x30]");
        assertThat(read("姓名 㙓")).containsExactly("[picture 576x30]");
    }

    @Test
    void aPrinterThatKnowsOnlyGb2312GetsAPictureForGbkCharacters() {
        Paper old = new Paper(42, Repertoire.GB2312);
        assertThat(PaperReader.read(line(old, "堃"))).containsExactly("[picture 504x30]");
        assertThat(PaperReader.read(line(old, "王芳"))).containsExactly("王芳");
    }

    @Test
    void aCharacterThatNoFontKnowsIsStillSeen() {
        assertThat(read("李\uD87E\uDFFF")).containsExactly("李〓");
    }

    @Test
    void aNameCannotCommandThePrinter() {
        byte[] job = line(Paper.WIDE, "张\u001Bp\u0000三\u001DV\u0000\n");
        assertThat(PaperReader.read(job)).containsExactly("张 p 三 V  ");
    }

    @Test
    void bigAndBoldAreSwitchedOffAgain() {
        byte[] job = new EscPos(Paper.WIDE).line(Run.big("收"), Run.plain("x")).cut();
        assertThat(HEX.formatHex(job))
                .contains("1B 45 01 1D 21 11 CA D5 1B 45 00 1D 21 00 78 0A");
    }

    @Test
    void sidesFillTheWidth() {
        byte[] job = new EscPos(Paper.NARROW).sides(Run.plain("找零"), Run.big("￥5")).cut();
        String line = PaperReader.read(job).getFirst();
        assertThat(Cells.width(line)).isEqualTo(42);
    }

    @Test
    void theDrawerCommandIsItsOwn() {
        assertThat(HEX.formatHex(EscPos.drawerKick(0))).isEqualTo("1B 70 00 19 FA");
        assertThat(HEX.formatHex(EscPos.drawerKick(1))).isEqualTo("1B 70 01 19 FA");
    }

    @Test
    void widthIsWhatThePrinterAdvances() {
        assertThat("A好￥×√○×").satisfies(text -> assertThat(Cells.width(text))
                .isEqualTo(text.getBytes(Charset.forName("GB18030")).length));
    }

    @Test
    void wrappedTextKeepsEveryCharacterAndFits() {
        Random random = new Random(20261122);
        String letters = "ab 1-，。好𠮷堃（）Z";
        int[] alphabet = letters.codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            int columns = 2 + random.nextInt(47);
            List<String> lines = Cells.wrap(text.toString(), columns);
            assertThat(lines).allMatch(line -> Cells.width(line) <= columns);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("round %d, %d columns", round, columns)
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @Test
    void aLineDoesNotBeginWithAClosingMark() {
        assertThat(Cells.wrap("请勿重复购电。", 12)).containsExactly("请勿重复购", "电。");
    }
}
