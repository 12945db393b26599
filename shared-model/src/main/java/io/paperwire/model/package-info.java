/** The values that Paperwire's services and their users share: identifiers, listings as read, papers as shown. */
@NullMarked
package io.paperwire.model;

import org.jspecify.annotations.NullMarked;
