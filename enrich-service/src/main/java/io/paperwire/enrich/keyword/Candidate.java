package io.paperwire.enrich.keyword;

/** A phrase of a title or summary that may be a keyword, with all that the ranking looks at. */
final class Candidate {
    final String key;
    final String phrase;
    final int words;
    final int first;
    int count;
    int titleCount;
    int titlePosition = -1;
    int whole;
    boolean firstSentence;
    boolean defined;
    boolean weakStart;
    boolean weakEnd;
    boolean name;
    boolean acronym;

    Candidate(String key, String phrase, int words, int first) {
        this.key = key;
        this.phrase = phrase;
        this.words = words;
        this.first = first;
    }
}
