package io.paperwire.query.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The served schemas as tests hold events against them: stricter than callers are told to be, because a field that no schema
 * knows must not get out unnoticed.
 */
public final class Schemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    /** What is wrong with {@code event}; empty when nothing is. */
    public static List<String> findings(String schema, String event) throws IOException {
        String file = "/META-INF/resources/schemas/" + schema + ".json";
        try (InputStream text = Objects.requireNonNull(Schemas.class.getResourceAsStream(file), file)) {
            JsonNode strict = closed(JSON.readTree(text));
            return FACTORY.getSchema(strict, CONFIG).validate(JSON.readTree(event)).stream()
                    .map(ValidationMessage::toString)
                    .toList();
        }
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            // Its data has a schema of its own.
            object.remove("allOf");
            if (object.has("properties")) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(Schemas::closed);
        return schema;
    }
}
