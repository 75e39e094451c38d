package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Runs after all other tests and asks whether the program has spoken every code of its catalogue.
class CodesHeardGate {

    @Test
    void everyCodeWasSpokenByTheProgramWhileItWasTested() throws IOException {
        var catalogue = new ErrorCatalogue(SourceTree.top().resolve("app/src/main/resources"));
        var silent = new TreeSet<>(catalogue.codes());
        silent.removeAll(CodesHeard.all());
        assertThat(silent).as("codes that no test made the program speak").isEmpty();
    }
}
