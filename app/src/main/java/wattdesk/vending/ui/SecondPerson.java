package wattdesk.vending.ui;

import java.util.function.Consumer;
import wattdesk.operator.Approval;

/// The way from a selling screen to the word of a second person.
@FunctionalInterface
public interface SecondPerson {

    /// `inWords` tells that person what happens, `button` names the object.
    void ask(String action, String subject, String inWords, String button,
            Consumer<Approval> approved);
}
