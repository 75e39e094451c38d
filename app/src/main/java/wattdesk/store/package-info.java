/// The database: its address, its connections, its rights, its migrations.
///
/// The `store` rooms of the features query through [Rows] and write their moves as [MoveWriter]s;
/// nothing else of the program sees SQL. `generated` is made from the migrations and checked in.
@NullMarked
package wattdesk.store;

import org.jspecify.annotations.NullMarked;
