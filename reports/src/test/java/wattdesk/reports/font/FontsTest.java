package wattdesk.reports.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontsTest {

    @ParameterizedTest
    @EnumSource
    void everyFaceDrawsNamesSignsAndDigits(Fonts face) {
        Font font = face.awt();
        assertThat(font.getFamily()).isEqualTo(Fonts.FAMILY);
        assertThat(font.canDisplayUpTo("𠮷㙓堃喆䶮㛃李晓明 ￥1,234.56 kWh × ✓√○◇■▲【】〓"))
                .as("first character without a glyph")
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaceIsInTheJarWithItsLicence(Fonts face) throws IOException {
        assertThat(face.url()).isNotNull();
        try (var in = Fonts.class.getResourceAsStream("OFL.txt")) {
            assertThat(new String(in.readAllBytes())).contains("SIL OPEN FONT LICENSE Version 1.1");
        }
    }
}
