/** What happens to a record that is not processed at once: tried again in place, or set aside. */
@NullMarked
package io.paperwire.enrich.delivery;

import org.jspecify.annotations.NullMarked;
