/** What a paper looks like, composed from its listings alone: no clock, no store, no order of arrival. */
@NullMarked
package io.paperwire.enrich.paper;

import org.jspecify.annotations.NullMarked;
