/// Tariff documents: reading their JSON, keeping them as rows.
@NullMarked
package wattdesk.tariff.store;

import org.jspecify.annotations.NullMarked;
