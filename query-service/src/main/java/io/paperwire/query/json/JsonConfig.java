package io.paperwire.query.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.event.WireJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes REST read and write JSON by the rules of the wire, so that a paper looks the same here and on the feed. */
@Singleton
public class JsonConfig {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return WireJson.configure(JsonMapper.builder()).build();
    }
}
