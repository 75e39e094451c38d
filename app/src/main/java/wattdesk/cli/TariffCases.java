package wattdesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;
import wattdesk.tariff.store.JsonTree;
import wattdesk.tariff.store.ReadingsDocument;
import wattdesk.tariff.store.TariffDocument;

/// Rates every case of a folder, in order of their names; one in error does not stop the others.
record TariffCases(Desk desk, Path folder) {

    private static final String ENDING = ".json";

    int rate() {
        boolean all = true;
        for (Path file : files()) {
            all &= rate(file);
        }
        return all ? Exit.DONE.code() : Exit.REFUSED.code();
    }

    private List<Path> files() {
        try (Stream<Path> each = Files.list(folder)) {
            return each.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file -> !Files.isDirectory(file)).sorted().toList();
        } catch (IOException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--cases", folder).thrown();
        }
    }

    private boolean rate(Path file) {
        String name = file.getFileName().toString();
        String number = name.substring(0, name.length() - ENDING.length());
        try {
            lines(file).forEach(line -> print(number, line));
            return true;
        } catch (CommandFault none) {
            print(number, desk.terminal().told(none.fault()));
            return false;
        }
    }

    private void print(String number, ObjectNode document) {
        ObjectNode line = Json.object().put("case", number);
        JsonNode _ = line.setAll(document);
        desk.terminal().document(line);
    }

    private List<ObjectNode> lines(Path file) {
        JsonTree tree = tree(file);
        List<TariffFinding> missing = new ArrayList<>();
        Stream.of("tariff", "readings").filter(part -> !tree.root().has(part))
                .forEach(part -> missing.add(TariffFinding.of(Code.MISSING, part)));
        if (!missing.isEmpty()) {
            throw TariffFaults.noCase(desk, missing).thrown();
        }
        return TariffCase.of(desk, TariffDocument.read(tree.part("tariff")),
                ReadingsDocument.read(tree.part("readings"))).lines();
    }

    private JsonTree tree(Path file) {
        try {
            return JsonTree.of(TariffFile.bytes("--cases", file));
        } catch (JsonTree.NotJson e) {
            throw TariffFaults.noCase(desk, List.of(TariffFinding.of(
                    Code.NOT_JSON, "", String.valueOf(e.getMessage())))).thrown();
        }
    }
}
