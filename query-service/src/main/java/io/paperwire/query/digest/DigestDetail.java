package io.paperwire.query.digest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A digest as its newest version has it, with the versions before.
 *
 * @param newest its fields are this object's own
 * @param earlier newest first, without their rejects
 */
public record DigestDetail(@JsonUnwrapped DigestView newest, List<DigestView> earlier) {
    public DigestDetail {
        earlier = List.copyOf(earlier);
    }
}
