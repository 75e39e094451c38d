package wattdesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.MissingResourceException;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Told;
import wattdesk.message.Words;

/// Where commands speak: documents and tables on standard output, messages on standard error.
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private final Words words;

    Terminal(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.words = Words.of("cli", "words", language);
    }

    Language language() {
        return language;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /// A word of the command line in the language of this run.
    String word(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// One JSON document, on one line.
    void document(JsonNode node) {
        out.println(node);
        out.flush();
    }

    /// One line for a reader.
    void line(String text) {
        out.println(text);
        out.flush();
    }

    /// A remark that belongs to no document.
    void remark(String text) {
        err.println(text);
        err.flush();
    }

    void tell(Message message) {
        remark(sentence(message));
    }

    /// A fault, to the person and, where a document was asked for, to the script.
    void fail(Fault fault, boolean json) {
        if (json) {
            document(told(fault));
        }
        tell(fault.message());
    }

    /// A fault as the document that a script reads.
    ObjectNode told(Fault fault) {
        return Json.error(fault, sentence(fault.message()));
    }

    /// The message in words; the bare code where a message has none in this language.
    private String sentence(Message message) {
        try {
            Told told = message.in(language);
            return told.line();
        } catch (MissingResourceException e) {
            return message.code() + " " + String.join(" ", message.arguments());
        }
    }

    /// Prints the document for a script or the text for a reader.
    void answer(boolean json, ObjectNode document, String text) {
        if (json) {
            document(document);
        } else {
            line(text);
        }
    }
}
