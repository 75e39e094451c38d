package wattdesk.reports.receipt;

import java.util.List;
import java.util.stream.Stream;

/// Every text of a list of blocks, as the PDF shows it.
final class BlockTexts {

    private BlockTexts() {}

    static List<String> of(List<Block> blocks) {
        return blocks.stream().flatMap(BlockTexts::of).filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> of(Block block) {
        return switch (block) {
            case Block.Station it -> Stream.of(it.text());
            case Block.Heading it -> Stream.of(it.text());
            case Block.Banner it -> Stream.of(it.text());
            case Block.Figure it -> Stream.of(it.label(), it.value());
            case Block.Pair it -> Stream.of(it.label(), it.value());
            case Block.Line it -> Stream.of(it.label(), it.amount());
            case Block.Priced it -> Stream.of(it.name(), it.terms(), it.amount());
            case Block.State it -> Stream.of(it.mark().page() + it.word(), it.meaning());
            case Block.Note it -> Stream.of(it.text());
            case Block.Rule _ -> Stream.of();
        };
    }
}
