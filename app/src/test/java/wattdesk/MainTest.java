package wattdesk;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void startsWithoutArguments() {
        Main.main(new String[0]);
    }
}
