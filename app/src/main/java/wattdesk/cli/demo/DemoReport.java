package wattdesk.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wattdesk.message.Language;
import wattdesk.message.Words;

/// What the play did, step by step: told while it happens, left behind as `summary.md` (Chinese,
/// then English) and `summary.json`.
public final class DemoReport {

    /// One step of the play; `key` names its words.
    public record Step(String key, boolean fine, String detail, String picture) {}

    private final Path folder;
    private final Words words;
    private final Consumer<String> teller;
    private final List<Step> steps = new ArrayList<>();

    public DemoReport(Path folder, Language language, Consumer<String> teller) {
        this.folder = folder;
        this.words = Words.of("cli", "words", language);
        this.teller = teller;
    }

    public Path folder() {
        return folder;
    }

    /// The name of the next picture; pictures are numbered in the order of the play.
    public Path picture(String key) {
        return folder.resolve("pictures").resolve("%02d-%s.png".formatted(steps.size() + 1, key));
    }

    public void add(String key, boolean fine, String detail, Path picture) {
        String name = Files.exists(picture) ? folder.relativize(picture).toString() : "";
        steps.add(new Step(key, fine, detail, name));
        teller.accept((fine ? "✓ " : "✗ ") + words.get("demo." + key) + "  " + detail);
    }

    public boolean fine() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::fine);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode()
                .put("fine", fine()).put("folder", folder.toString());
        ArrayNode all = document.putArray("steps");
        steps.forEach(step -> all.addObject().put("step", step.key()).put("fine", step.fine())
                .put("detail", step.detail()).put("picture", step.picture()));
        return document;
    }

    public void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("summary.json"), document().toPrettyString() + "\n");
        Files.writeString(folder.resolve("summary.md"),
                page(Language.ZH) + "\n" + page(Language.EN));
    }

    private String page(Language language) {
        Words own = Words.of("cli", "words", language);
        StringBuilder page = new StringBuilder("# " + own.get("demo.title") + "\n\n");
        for (Step step : steps) {
            page.append(step.fine() ? "- ✓ " : "- ✗ ").append(own.get("demo." + step.key()))
                    .append(" — ").append(step.detail());
            if (!step.picture().isEmpty()) {
                page.append(" ([").append(own.get("demo.picture")).append("](")
                        .append(step.picture()).append("))");
            }
            page.append('\n');
        }
        return page.append('\n').append(own.get(fine() ? "demo.well" : "demo.badly"))
                .append('\n').toString();
    }
}
