package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.cli.demo.DemoReport;
import wattdesk.message.Language;

class DemoTest {

    @TempDir Path folder;

    @Test
    void aStepThatFailsFailsTheDemo() {
        CliRun.Captured desk = CliRun.captured(true);
        DemoReport report = new DemoReport(folder, Language.EN, desk.desk().terminal()::remark);
        report.add("check", false, "sums", folder.resolve("none"));
        assertThat(new Demo(desk.desk()).told(report)).isEqualTo(1);
        assertThat(desk.err()).contains("WD-1081", "✗");
        JsonNode document = report.document();
        assertThat(document.path("fine").asBoolean()).isFalse();
    }
}
