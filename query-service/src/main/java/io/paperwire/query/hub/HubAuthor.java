package io.paperwire.query.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An author of a paper.
 *
 * @param key 24 hexadecimal digits, the same for the same place in the same paper
 * @param hidden always false: nobody can hide themselves here
 */
@JsonPropertyOrder({"_id", "name", "hidden"})
record HubAuthor(@JsonProperty("_id") String key, String name, boolean hidden) {
    static HubAuthor of(String paper, int place, String name) {
        return new HubAuthor(HubKey.of(paper + "/authors/" + place), name, false);
    }
}
