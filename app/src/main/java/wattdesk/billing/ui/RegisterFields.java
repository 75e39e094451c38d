package wattdesk.billing.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.ui.Form;
import wattdesk.ui.WordKey;

/// Fields for what the registers of a meter show; those left empty are not told.
final class RegisterFields {

    private final TextField total;
    private final Map<Band, TextField> bands = new EnumMap<>(Band.class);

    /// `like` tells which registers the meter has; null asks for all of them.
    RegisterFields(Form form, String id, Words words, String prefix, @Nullable Figures like) {
        total = form.text(id + "-total", words.get(prefix, words.get("register.total")), "");
        total.setPromptText("0.00");
        for (Band band : Band.values()) {
            if (like == null ? band != Band.DEEP_VALLEY : like.bands().containsKey(band)) {
                bands.put(band, form.text(id + "-" + band.name(),
                        words.get(prefix, words.get(WordKey.of("band.", band))), ""));
            }
        }
    }

    List<Node> fields() {
        List<Node> fields = new ArrayList<>(List.of(total));
        fields.addAll(bands.values());
        return fields;
    }

    /// Empty where something is no figure, or nothing was typed.
    Optional<Figures> figures() {
        try {
            Usage all = usage(total);
            Map<Band, Usage> each = new EnumMap<>(Band.class);
            bands.forEach((band, field) -> {
                Usage typed = usage(field);
                if (typed != null) {
                    each.put(band, typed);
                }
            });
            return all == null && each.isEmpty() ? Optional.empty()
                    : Optional.of(new Figures(all, each));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Usage usage(TextField field) {
        String text = Normalizer.normalize(field.getText(), Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return null;
        }
        Usage usage = Usage.parse(text);
        if (usage.thousandths() < 0) {
            throw new NumberFormatException(text);
        }
        return usage;
    }
}
