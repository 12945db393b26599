/**
 * Searching: what is asked, in which order it is answered, a page at a time. Everything that lists papers asks
 * {@link io.paperwire.query.search.PaperSearch}.
 *
 * <pre>{@code
 * // injected: PaperSearch search
 * Filter filter = Filter.parse("category:\"Computer Vision\" diffusion");   // FilterException: show its message
 * PaperHits page = search.find(PaperAsk.of(filter).orderedBy(PaperOrder.DATE).limit(50));
 * for (PaperHit hit : page.hits()) {
 *     Paper paper = hit.paper();
 * }
 * page.next();      // the cursor of the page behind: search.find(sameAsk.after(cursor))
 * page.total();     // papers on all pages
 * page.partial();   // whether the time limit came first
 * page.version();   // names the state of the index: the same version and the same ask have the same answer, everywhere
 * }</pre>
 */
@NullMarked
package io.paperwire.query.search;

import org.jspecify.annotations.NullMarked;
