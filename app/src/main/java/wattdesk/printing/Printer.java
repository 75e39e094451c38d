package wattdesk.printing;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/// Something that puts a receipt onto paper, or into a file.
public interface Printer {

    /// Blocks, with a limit.
    Outcome print(Sheet sheet);

    /// One receipt in the two forms that printers take; `name` is unique and fit for a file.
    record Sheet(String name, Supplier<byte[]> escPos, Supplier<BufferedImage> picture) {}

    /// What became of it.
    sealed interface Outcome {

        /// All of it was handed over.
        record Done() implements Outcome {}

        /// Nothing was handed over: no paper came out.
        record NotBegun(String detail) implements Outcome {}

        /// Part of it was handed over: paper may have come out.
        record Torn(String detail) implements Outcome {}
    }
}
