package wattdesk.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of a few things, each shown by its word.
public final class Choice<T> extends ComboBox<T> {

    public Choice(String id, List<T> things, Function<T, String> word) {
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(things);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T thing) {
                return thing == null ? "" : word.apply(thing);
            }

            @Override
            public T fromString(String text) {
                return getItems().getFirst();
            }
        });
    }

    /// Other things from now on: the wanted one is chosen where it is among them, else the first;
    /// nothing of nothing.
    public void offer(List<T> things, @Nullable T wanted) {
        getItems().setAll(things);
        setValue(things.contains(wanted) ? wanted : things.isEmpty() ? null : things.getFirst());
    }
}
