package io.paperwire.ingest.inbox;

/**
 * Why a digest cannot have a name.
 *
 * @param part {@code source} or {@code name}
 * @param expected what would be right
 */
public record NameFlaw(String part, String value, String expected) {

    @Override
    public String toString() {
        return part + " is \"" + value + "\": expected " + expected;
    }
}
