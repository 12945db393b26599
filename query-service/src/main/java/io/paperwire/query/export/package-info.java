/** Papers and leaderboards to take away: bibliographies, tables, lines of JSON, Markdown. */
@NullMarked
package io.paperwire.query.export;

import org.jspecify.annotations.NullMarked;
