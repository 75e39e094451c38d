package wattdesk.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person or firm.
public record Customer(UUID id, String name, @Nullable String phone) {

    public Customer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a customer has a name");
        }
    }
}
