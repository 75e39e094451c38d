/// Orders to meters in the database, step by step, with facts and frames.
@NullMarked
package wattdesk.remote.store;

import org.jspecify.annotations.NullMarked;
