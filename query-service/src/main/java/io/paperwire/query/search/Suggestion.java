package io.paperwire.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that begins like what was typed.
 *
 * @param kind paper, author, benchmark or keyword
 * @param text as papers have it
 * @param id of a paper; absent otherwise
 * @param papers listed papers that have it
 * @param filter finds these papers
 */
public record Suggestion(
        String kind,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        long papers,
        String filter) {}
