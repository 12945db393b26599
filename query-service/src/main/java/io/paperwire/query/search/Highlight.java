package io.paperwire.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where the words stand that a paper was found by: HTML in which everything but {@code <mark>} is escaped.
 *
 * @param title the whole title; absent when no word stands in it
 * @param summary the sentences of the summary that say most; absent when no word stands in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Highlight(@Nullable String title, @Nullable String summary) {}
