/**
 * The filter language: the one way in which papers are chosen, by search, lists, feeds, streams, webhooks and pages.
 *
 * <pre>{@code
 * Filter filter = Filter.parse("title:diffusion (benchmark:ImageNet value:[80 TO *])"); // FilterException: show its message
 * filter.toString();                                  // canonical: equal filters have one text
 *
 * try (PaperBatch batch = PaperBatch.of(papers)) {    // indexed once for all filters that are asked
 *     BitSet matched = filter.matches(batch);         // positions in the list of papers
 * }
 *
 * searcher.search(filter.papers(), 20);               // over the index, by the same code
 * }</pre>
 *
 * {@link io.paperwire.query.filter.FilterParser} reads the text, {@link io.paperwire.query.filter.Scopes} finds out which
 * conditions are about one and the same result, {@link io.paperwire.query.filter.FilterQueries} makes Lucene's queries of
 * it. Where HTTP asks, {@code FilterMapper} turns a {@link io.paperwire.query.filter.FilterException} into a problem.
 */
@NullMarked
package io.paperwire.query.filter;

import org.jspecify.annotations.NullMarked;
