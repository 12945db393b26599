package io.paperwire.model;

/** A phrase that someone would filter by, with a score that ranks it within its paper (higher is better). */
public record Keyword(String phrase, double score) {

    public Keyword {
        if (phrase.isBlank()) {
            throw new IllegalArgumentException("a keyword must not be blank");
        }
    }
}
