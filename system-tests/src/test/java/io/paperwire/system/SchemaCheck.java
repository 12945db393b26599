package io.paperwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.paperwire.event.EventType;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds records of Kafka against the schemas that a running query-service serves. */
final class SchemaCheck {
    private static final Map<EventType, String> NAMES = Map.of(
            EventType.ROW_LISTED, "listing",
            EventType.ROW_WITHDRAWN, "listing",
            EventType.DIGEST_VERSION, "digest-version",
            EventType.PAPER, "paper",
            EventType.WITHDRAWN, "paper",
            EventType.BOARD, "board",
            EventType.DIGEST, "digest");

    private final URI service;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<EventType, JsonSchema> schemas = new EnumMap<>(EventType.class);
    private final List<String> findings = new ArrayList<>();

    SchemaCheck(URI service) {
        this.service = service;
    }

    void event(ConsumerRecord<String, String> event) {
        EventType type = EventType.of(
                        new String(event.headers().lastHeader("ce_type").value(), UTF_8))
                .orElseThrow();
        schemas.computeIfAbsent(type, this::schema)
                .validate(event.value(), InputFormat.JSON)
                .forEach(finding -> findings.add(
                        event.topic() + " at " + event.offset() + ", " + type + ": " + finding.getMessage()));
    }

    List<String> findings() {
        return findings;
    }

    /** The types of which there was at least one event. */
    Set<EventType> checked() {
        return schemas.keySet();
    }

    private JsonSchema schema(EventType type) {
        return factory.getSchema(SchemaLocation.of(
                service.resolve("/schemas/" + NAMES.get(type) + ".json").toString()));
    }
}
