package io.paperwire.query.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Who put a paper on the list: the source of the digest. It goes by {@code name} in a list and by {@code user} in a paper,
 * so both are there.
 */
@JsonPropertyOrder({
    "_id",
    "avatarUrl",
    "fullname",
    "name",
    "user",
    "type",
    "isPro",
    "isHf",
    "isHfAdmin",
    "isMod",
    "followerCount"
})
record HubUser(
        @JsonProperty("_id") String key,
        String avatarUrl,
        String fullname,
        String name,
        String user,
        String type,
        @JsonProperty("isPro") boolean isPro,
        @JsonProperty("isHf") boolean isHf,
        @JsonProperty("isHfAdmin") boolean isHfAdmin,
        @JsonProperty("isMod") boolean isMod,
        int followerCount) {

    static HubUser of(String source) {
        return new HubUser(
                HubKey.of("sources/" + source), "", source, source, source, "user", false, false, false, false, 0);
    }
}
