package io.paperwire.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The JSON of the events: UTF-8, ISO 8601 dates, numbers without exponent. Readers ignore fields that they do not know,
 * so that an older one goes on beside a newer writer; a number or boolean that an older writer left out is 0 or false.
 */
public final class WireJson {
    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private WireJson() {}

    /** Gives a mapper the rules of the wire, for those who need one of their own. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is always writable: " + event.getClass(), e);
        }
    }

    /** @throws GarbledEventException if {@code json} is no event of that type; the message says what and where */
    public static <T> T read(byte[] json, Class<T> type) throws GarbledEventException {
        ObjectReader reader = MAPPER.readerFor(type);
        try {
            T event = reader.readValue(json);
            if (event == null) {
                throw new GarbledEventException("null instead of a " + type.getSimpleName(), null);
            }
            return event;
        } catch (IOException e) {
            throw new GarbledEventException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
