package wattdesk.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Rules of every template, each with a violation that proves that it bites.
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/jasper");
    private static final double LEAST_HEIGHT = 1.5;
    private static final String PLANTED = """
            <jasperReport name="planted" language="java" pageWidth="227" pageHeight="400"
                columnWidth="205" leftMargin="11" rightMargin="11" topMargin="0" bottomMargin="0">
              <title height="40">
                <element kind="textField" uuid="6b8e7f3a-5f1e-4d0c-8f8e-000000000001"
                    x="0" y="0" width="205" height="%d" fontSize="10">
                  <expression><![CDATA[%s]]></expression>
                </element>
              </title>
            </jasperReport>
            """;

    @Test
    void everyTextIsAtLeastOneAndAHalfTimesAsHighAsItsFont() throws Exception {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(tooLow(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void aTextThatIsTooLowIsFound() throws Exception {
        assertThat(tooLow(PLANTED.formatted(14, "\"x\""))).hasSize(1);
        assertThat(tooLow(PLANTED.formatted(15, "\"x\""))).isEmpty();
    }

    /// Without one the compiler draws a random id and no two builds are the same.
    @Test
    void everyTemplateNamesItsOwnId() throws Exception {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .containsPattern("<jasperReport [^>]*uuid="));
        }
    }

    @Test
    void anExpressionMayNotReachOutsideTheReport() throws JRException {
        JasperReport harmless = compile("String.valueOf(1)");
        assertThat(JasperFillManager.fillReport(harmless, new HashMap<>(), new JREmptyDataSource()))
                .isNotNull();
        assertThatThrownBy(() -> JasperFillManager.fillReport(
                        compile("String.valueOf(java.lang.Runtime.getRuntime().exec(\"true\"))"),
                        new HashMap<>(), new JREmptyDataSource()))
                .hasMessageContaining("java.lang.Runtime");
    }

    private static JasperReport compile(String expression) throws JRException {
        String template = PLANTED.formatted(20, expression);
        return JasperCompileManager.compileReport(
                new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> tooLow(String template) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("element");
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String kind = element.getAttribute("kind");
            boolean text = kind.equals("textField") || kind.equals("staticText");
            if (text && height(element) < LEAST_HEIGHT * fontSize(element)) {
                bad.add(element.getAttribute("uuid") + " height " + height(element));
            }
        }
        return bad;
    }

    private static double height(Element element) {
        return Double.parseDouble(element.getAttribute("height"));
    }

    /// A text without its own size would take the style's: every one names its size.
    private static double fontSize(Element element) {
        String size = element.getAttribute("fontSize");
        return size.isEmpty() ? Double.MAX_VALUE : Double.parseDouble(size);
    }
}
