/// What people are told: one catalogue of codes (WD-####), each with a sentence for what happened,
/// what it means for money and what to do, in Chinese and English.
///
/// Ranges: 1xxx input and usage, 2xxx selling, 3xxx meters and lines, 4xxx station and storage,
/// 5xxx operators, 6xxx premises and accounts, 7xxx printing. The texts live in the bundle
/// `wattdesk/<feature>/messages` of the feature that speaks.
@NullMarked
package wattdesk.message;

import org.jspecify.annotations.NullMarked;
