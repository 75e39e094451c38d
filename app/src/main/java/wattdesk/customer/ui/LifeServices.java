package wattdesk.customer.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import wattdesk.customer.AccountFiles;
import wattdesk.customer.AccountLife;
import wattdesk.customer.Contacts;
import wattdesk.operator.Approval;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipDesk;

/// What the life of accounts may ask for. Slips are saved under `folder`.
public record LifeServices(
        AccountFiles files, AccountLife life, Contacts contacts, SlipBook slips, SlipDesk desk,
        Path folder, SecondPerson second) {

    /// The way to the word of a second person.
    @FunctionalInterface
    public interface SecondPerson {

        /// `inWords` tells that person what happens, `button` names the object.
        void ask(String action, String subject, String inWords, String button,
                Consumer<Approval> approved);
    }
}
