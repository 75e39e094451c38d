package wattdesk.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of a few fixed things, each shown by its word.
public final class Choice<T> extends ComboBox<T> {

    private final List<T> fixed;

    public Choice(String id, List<T> things, Function<T, String> word) {
        fixed = List.copyOf(things);
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(fixed);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T thing) {
                return thing == null ? "" : word.apply(thing);
            }

            @Override
            public T fromString(String text) {
                return fixed.getFirst();
            }
        });
    }
}
