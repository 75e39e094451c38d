package wattdesk.download;

import java.util.List;
import wattdesk.metering.PricePlan;

/// What a version means for one type of meter.
public sealed interface MeterPlan {

    record Ready(PricePlan plan) implements MeterPlan {}

    /// The meter neither deducts nor counts bands: there is nothing to tell it.
    record Nothing() implements MeterPlan {}

    /// Everything that it cannot hold.
    record Cannot(List<Lack> lacks) implements MeterPlan {

        public Cannot {
            lacks = List.copyOf(lacks);
        }
    }
}
