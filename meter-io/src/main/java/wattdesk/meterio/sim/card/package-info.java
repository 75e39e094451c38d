/// Virtual cards and the card slot of a virtual meter.
///
/// A [VirtualCard] takes commands in process, lies in a file ([CardFile]) or is dialled to a
/// virtual reader ([VpcdPlug]); its [CardFaults] tear it out at any write and slow it down. A
/// [CardSlot] is the meter's side: it judges a card by the replay rule of cards.md 10 and writes
/// back. Layout and keys are computed here by code of its own; common vectors judge both sides.
@NullMarked
package wattdesk.meterio.sim.card;

import org.jspecify.annotations.NullMarked;
