package wattdesk.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.slip.SlipPaper.Part;

/// A paper that is read again is the paper that was written, whatever names stand on it.
class SlipTextTest {

    private static final String[] PIECES =
            {"过户", "a", "\t", "\n", "\\", "\\t", " ", "", "𠮷", "12.34", "\"", "T"};

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Part part(SplittableRandom random) {
        List<String> cells = new ArrayList<>();
        for (int i = random.nextInt(SlipPaper.MOST_CELLS); i >= 0; i--) {
            cells.add(text(random));
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Part.Heading(text(random));
            case 1 -> new Part.Pair(text(random), text(random));
            case 2 -> new Part.Columns(cells);
            case 3 -> new Part.Line(cells);
            case 4 -> new Part.Total(text(random), text(random));
            case 5 -> new Part.Note(text(random));
            default -> new Part.Signature(text(random));
        };
    }

    @Test
    void everyPaperComesBackAsItWas() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Part> parts = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                parts.add(part(random));
            }
            SlipPaper paper = new SlipPaper(
                    Language.values()[random.nextInt(2)], text(random), parts);
            assertThat(SlipText.read(SlipText.write(paper))).as("seed " + seed).isEqualTo(paper);
        }
    }

    @Test
    void aLineHasOneToSixCells() {
        assertThatThrownBy(() -> new Part.Line(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part.Columns(List.of("1", "2", "3", "4", "5", "6", "7")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatNobodyWroteIsNotGuessed() {
        assertThatThrownBy(() -> SlipText.read("T\tZH\tx\nQ\ty"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
