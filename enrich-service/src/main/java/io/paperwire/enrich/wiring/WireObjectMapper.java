package io.paperwire.enrich.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.event.WireJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives REST the JSON of the events, so that the same thing looks the same everywhere. */
@Singleton
public class WireObjectMapper {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return WireJson.configure(JsonMapper.builder()).build();
    }
}
