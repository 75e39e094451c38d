package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.cli.demo.DemoReport;
import wattdesk.message.Language;

class DemoTest {

    @TempDir Path folder;

    @Test
    void theCounterPlaysThroughTheRealScreens() throws IOException {
        Path out = folder.resolve("out");
        CliRun run = CliRun.of("demo", "--json", "--out", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("steps")).hasSize(22)
                .allSatisfy(step -> assertThat(step.path("fine").asBoolean()).isTrue())
                .extracting(step -> step.path("picture").asText())
                .allSatisfy(picture -> assertThat(out.resolve(picture)).isNotEmptyFile());
        assertThat(out.resolve("summary.md")).content().contains("全部成功", "Everything went well");
        try (Stream<Path> papers = Files.list(out.resolve("paper"))) {
            assertThat(papers.map(paper -> paper.getFileName().toString()
                    .replaceFirst("-[0-9]{4}-", "-YEAR-")))
                    .as("a copy came out, and the slip of the change")
                    .containsExactlyInAnyOrder("A-YEAR-000001.escpos",
                            "A-YEAR-000001-copy1.escpos", "AD-YEAR-000002.escpos");
        }
        try (Stream<Path> receipts = Files.list(out.resolve("receipts"))) {
            assertThat(receipts).hasSize(10).allSatisfy(pdf ->
                    assertThat(pdf.toString()).endsWith(".pdf"));
        }
    }

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
