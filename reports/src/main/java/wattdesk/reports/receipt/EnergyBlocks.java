package wattdesk.reports.receipt;

import java.util.ArrayList;
import java.util.List;

/// What the amount buys at which price, and where the account stands among its tiers.
final class EnergyBlocks {

    private EnergyBlocks() {}

    static List<Block> of(Credit credit, Words words) {
        List<Block> blocks = new ArrayList<>();
        for (EnergyLine line : credit.energy()) {
            blocks.add(priced(line, words));
        }
        if (credit.tier() != null) {
            blocks.addAll(standing(credit.tier(), words));
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Rule());
        }
        return blocks;
    }

    private static Block priced(EnergyLine line, Words words) {
        List<String> name = new ArrayList<>();
        if (line.tier() > 0) {
            name.add(words.get("tier", Integer.toString(line.tier())));
        }
        if (line.band() != null) {
            name.add(words.get("band", line.band()));
        }
        if (name.isEmpty()) {
            name.add(words.get("energy"));
        }
        return new Block.Priced(
                String.join(" ", name),
                Figures.energy(line.energyWh()) + " × " + Figures.price(line.yuanPerKwh()),
                Figures.yuan(line.amountFen()));
    }

    private static List<Block> standing(TierStanding tier, Words words) {
        List<Block> notes = new ArrayList<>();
        notes.add(new Block.Note(words.get(
                "tier.now", Integer.toString(tier.tier()), Figures.price(tier.yuanPerKwh()))));
        TierStanding.Next next = tier.next();
        if (next != null) {
            notes.add(new Block.Note(words.get(
                    "tier.next",
                    Figures.energy(next.remainingWh()),
                    Integer.toString(tier.tier() + 1),
                    Figures.price(next.yuanPerKwh()))));
        }
        return notes;
    }
}
