-- The check goes through the history in the order of the sequence, so many numbers at a time.
create index journal_entry_by_sequence on journal_entry (sequence);
create index sale_by_sequence on sale (sequence);
create index foreign_purchase_by_sequence on foreign_purchase (sequence);
create index approval_by_sequence on approval (sequence);
