package io.paperwire.query.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An author's name as digests give it: two people of one name are one here, and one person with two spellings is two.
 *
 * @param term its fields are this object's own
 * @param coAuthors names on the same papers, most papers first
 * @param topics keywords of the papers, most papers first
 */
public record Author(@JsonUnwrapped Term term, List<Share> coAuthors, List<Share> topics) {
    public Author {
        coAuthors = List.copyOf(coAuthors);
        topics = List.copyOf(topics);
    }

    /** How many of the papers something is on. */
    public record Share(String name, int papers) {}
}
