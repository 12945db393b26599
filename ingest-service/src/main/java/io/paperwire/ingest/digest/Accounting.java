package io.paperwire.ingest.digest;

/**
 * What became of every row of a digest: read = accepted + duplicate + rejected, always.
 *
 * <p>A file that is no digest at all counts as one rejected row.
 *
 * @param dialect the name of the first dialect recognised, or {@value #UNKNOWN}
 */
public record Accounting(String dialect, long read, long accepted, long duplicate, long rejected) {
    public static final String UNKNOWN = "unknown";

    public Accounting {
        if (accepted < 0 || duplicate < 0 || rejected < 0 || read != accepted + duplicate + rejected) {
            throw new IllegalArgumentException("rows read must be accepted + duplicate + rejected: " + read + " is not "
                    + accepted + " + " + duplicate + " + " + rejected);
        }
    }

    static Accounting of(String dialect, long accepted, long duplicate, long rejected) {
        return new Accounting(dialect, accepted + duplicate + rejected, accepted, duplicate, rejected);
    }

    /** True when rows were there and not one of them could be read. */
    public boolean nothingRead() {
        return rejected > 0 && accepted == 0;
    }
}
