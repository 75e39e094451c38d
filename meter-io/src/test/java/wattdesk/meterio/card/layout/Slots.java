package wattdesk.meterio.card.layout;

import wattdesk.meterio.card.Cards;
import wattdesk.meterio.port.VirtualLineClock;
import wattdesk.meterio.sim.card.CardSlot;
import wattdesk.meterio.sim.card.SlotAnswer;
import wattdesk.meterio.sim.card.VirtualCard;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.StateStore;
import wattdesk.meterio.sim.model.VirtualMeter;

/// A virtual meter that was never used, with its card slot.
public record Slots(VirtualMeter meter) {

    public Slots() {
        this(MeterSpec.count(Cards.METER));
    }

    public Slots(MeterSpec.Builder spec) {
        this(new VirtualMeter(spec.build(), new VirtualLineClock(), StateStore.forgetful()));
    }

    public SlotAnswer insert(VirtualCard card) {
        return new CardSlot(meter, Cards.MASTER).insert(card);
    }
}
