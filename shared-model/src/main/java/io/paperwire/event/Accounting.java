package io.paperwire.event;

/**
 * Where every row of a version went. {@code read = accepted + duplicate + rejected}, always.
 *
 * @param added rows listed that the version before did not list
 * @param changed rows listed with other words than before
 * @param withdrawn rows that are gone
 * @param agedOut rows that have left a rolling digest and stay listed
 * @param unchanged rows listed as before
 * @param rowEvents events sent on {@code papers.listed.v1} for this version
 */
public record Accounting(
        int read,
        int accepted,
        int duplicate,
        int rejected,
        int added,
        int changed,
        int withdrawn,
        int agedOut,
        int unchanged,
        int rowEvents) {

    public Accounting {
        if (read != accepted + duplicate + rejected) {
            throw new IllegalArgumentException(
                    "the accounting does not close: %d read, %d accepted, %d duplicate, %d rejected"
                            .formatted(read, accepted, duplicate, rejected));
        }
    }
}
