package io.paperwire.enrich.store;

/** The right to do what only one instance may do at a time. It ends by itself when its holder falls silent. */
public interface Lease {

    /** Takes the lease, or prolongs it. Whether this instance holds it now. */
    boolean acquire();

    /** Prolongs the lease when it is time to. Whether this instance still holds it. */
    boolean keep();

    /** Gives the lease back, if this instance holds it. */
    void release();
}
