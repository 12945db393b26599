package io.paperwire.system;

/** Something that the delivery check holds against the system. */
record Finding(Kind kind, String what) {
    enum Kind {
        LOST,
        DOUBLED,
        PHANTOM,
        OUT_OF_ORDER
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
