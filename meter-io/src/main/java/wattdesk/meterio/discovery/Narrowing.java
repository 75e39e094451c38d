package wattdesk.meterio.discovery;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Finds everybody behind a wildcard. One clean answer, given twice, is one meter. Anything else
/// that is not silence is several at once: then each of the hundred low pairs is asked for itself,
/// and so on towards the high ones, until whoever answers is alone.
final class Narrowing {

    private static final int CHILDREN = 100;
    private static final int MOST_ASKS = 3;

    enum Presence { NOBODY, ONE, SEVERAL }

    private final Asker asker;
    private final Dialect dialect;
    private final Consumer<String> alone;
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> doubled = new LinkedHashSet<>();
    private final Set<String> obscure = new LinkedHashSet<>();

    /// @param alone told the address of every meter that answers alone, at once
    Narrowing(Asker asker, Dialect dialect, Consumer<String> alone) {
        this.asker = asker;
        this.dialect = dialect;
        this.alone = alone;
    }

    /// Whole addresses at which several seem to answer.
    Set<String> doubled() {
        return doubled;
    }

    /// Patterns that are answered and cannot be narrowed.
    Set<String> obscure() {
        return obscure;
    }

    /// @param beyondSilence looks one level deeper although nobody answers
    void run(boolean beyondSilence) {
        asker.expect(1);
        Presence there = presence(dialect.anybody());
        if (there == Presence.SEVERAL || (there == Presence.NOBODY && beyondSilence)) {
            descend("", there == Presence.SEVERAL);
        }
    }

    /// Looks for the one meter of a whole address.
    void exact(String address) {
        if (presence(address) == Presence.SEVERAL) {
            doubled.add(address);
        }
    }

    private void descend(String known, boolean answered) {
        int before = found.size() + doubled.size() + obscure.size();
        asker.expect(CHILDREN);
        for (int pair = 0; pair < CHILDREN && !asker.over(); pair++) {
            String narrower = "" + (char) ('0' + pair / 10) + (char) ('0' + pair % 10) + known;
            if (presence(pattern(narrower)) == Presence.SEVERAL) {
                deeper(narrower);
            }
        }
        boolean nobody = before == found.size() + doubled.size() + obscure.size();
        if (answered && nobody && !asker.over()) {
            obscure.add(pattern(known));
        }
    }

    private void deeper(String known) {
        if (known.length() == dialect.digits()) {
            doubled.add(known);
        } else {
            descend(known, true);
        }
    }

    private String pattern(String known) {
        return dialect.anybody().substring(known.length()) + known;
    }

    /// Who answers to the pattern; one that is alone is taken.
    private Presence presence(String pattern) {
        Evidence evidence = new Evidence();
        for (int i = 0; i < MOST_ASKS && !evidence.decided(); i++) {
            asker.expect(i == 0 ? 0 : 1);
            evidence.add(dialect.ask(asker, pattern), dialect);
        }
        Presence presence = asker.over() ? Presence.NOBODY : evidence.presence();
        if (presence == Presence.ONE && !evidence.address().isEmpty()
                && found.add(evidence.address())) {
            alone.accept(evidence.address());
        }
        return presence;
    }
}
