package io.paperwire.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.model.ArxivId;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Walks the OpenAPI document of a running service: everything is described, every parameter has bounds and an example,
 * every example of a reading is answered as declared, and what is refused is refused with a problem that is declared.
 */
final class OpenApiCheck {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** They answer errors as someone else does, and take any parameter. */
    private static final String COMPATIBLE = "compatible";

    private final Rest service;
    private final Map<String, String> known;
    private final List<String> findings = new ArrayList<>();
    private int operations;

    private OpenApiCheck(Rest service, Map<String, String> known) {
        this.service = service;
        this.known = Map.copyOf(known);
    }

    /**
     * What is not as the document says, or not said; empty when all is true.
     *
     * @param known what stands in for examples that name something which each system makes for itself
     */
    static List<String> findings(Rest service, Map<String, String> known) throws IOException {
        var check = new OpenApiCheck(service, known);
        JsonNode document = check.service.get("/q/openapi?format=json").body();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (Set.of("get", "post", "put", "patch", "delete").contains(operation.getKey())) {
                    check.operation(operation.getKey(), path.getKey(), operation.getValue());
                }
            }
        }
        if (check.operations == 0) {
            check.findings.add("no operation is described");
        }
        return check.findings;
    }

    private void operation(String method, String path, JsonNode operation) throws IOException {
        String name = method.toUpperCase(Locale.ROOT) + " " + path;
        operations++;
        expect(!operation.path("summary").asText().isBlank(), name + ": no summary");
        expect(!operation.path("description").asText().isBlank(), name + ": no description");
        for (JsonNode parameter : operation.path("parameters")) {
            parameter(name + " " + parameter.path("name").asText(), parameter);
        }
        responses(name, operation.path("responses"));
        if (method.equals("get") && !operation.at("/responses/200/content").has("text/event-stream")) {
            examples(name, path, operation);
        }
    }

    private void parameter(String name, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        expect(!parameter.path("description").asText().isBlank(), name + ": no description");
        expect(!example(parameter).isMissingNode(), name + ": no example");
        boolean isBound = switch (schema.path("type").asText()) {
            case "integer", "number" -> schema.has("minimum") && schema.has("maximum");
            case "boolean" -> true;
            default ->
                schema.has("maxLength")
                        || schema.has("enum")
                        || schema.has("format")
                        || schema.has("pattern")
                        || schema.has("$ref");
        };
        expect(isBound, name + ": no bounds");
    }

    private void responses(String name, JsonNode responses) {
        boolean succeeds = false;
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            succeeds |= response.getKey().startsWith("2");
            expect(
                    !response.getValue().path("description").asText().isBlank(),
                    name + ": " + response.getKey() + " is not described");
        }
        expect(succeeds, name + ": no answer to a good request is declared");
    }

    /** Asks with the examples of what is required, and then with each other example beside them. */
    private void examples(String name, String path, JsonNode operation) throws IOException {
        Map<String, String> required = new LinkedHashMap<>();
        Map<String, String> optional = new LinkedHashMap<>();
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String label = parameter.path("name").asText();
            String example = example(parameter).asText();
            String value = known.getOrDefault(example, example);
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + label + "}", encoded(value).replace("%2F", "/"));
            } else if (parameter.path("in").asText().equals("query")) {
                (parameter.path("required").asBoolean() ? required : optional).put(label, value);
            }
        }
        ask(name, address, required, operation);
        for (Map.Entry<String, String> other : optional.entrySet()) {
            Map<String, String> both = new LinkedHashMap<>(required);
            both.put(other.getKey(), other.getValue());
            ask(name, address, both, operation);
        }
        if (!operation.path("tags").toString().contains("\"" + COMPATIBLE + "\"")) {
            refusals(name, address, operation);
        }
    }

    private void ask(String name, String address, Map<String, String> query, JsonNode operation) throws IOException {
        String uri = address + query(query);
        HttpResponse<String> answer = get(uri, Map.of());
        expect(
                answer.statusCode() == 200,
                name + ": the example " + uri + " is answered with " + answer.statusCode() + " " + answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        expect(
                operation
                        .path("responses")
                        .path(Integer.toString(answer.statusCode()))
                        .path("content")
                        .has(type),
                name + ": " + type + " is not declared for " + answer.statusCode());
    }

    private void refusals(String name, String address, JsonNode operation) throws IOException {
        refusal(name, address + "?no-such-parameter=1", Map.of(), operation);
        refusal(name, address, Map.of("Origin", "http://elsewhere.example"), operation);
        refusal(name, address, Map.of("Accept", "image/png"), operation);
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode schema = parameter.path("schema");
            if (parameter.path("in").asText().equals("query")
                    && schema.path("type").asText().equals("integer")) {
                String label = parameter.path("name").asText();
                refusal(name, address + "?" + label + "=x", Map.of(), operation);
                refusal(
                        name,
                        address + "?" + label + "=" + (schema.path("maximum").asLong() + 1),
                        Map.of(),
                        operation);
                refusal(
                        name,
                        address + "?" + label + "=" + (schema.path("minimum").asLong() - 1),
                        Map.of(),
                        operation);
            }
        }
        if (address.matches(".*/[0-9]{4}\\.[0-9]{5}.*")
                && !operation.path("responses").path("404").isMissingNode()) {
            refusal(
                    name,
                    address.replaceAll("[0-9]{4}\\.[0-9]{5}", new ArxivId("2912.99999").value()),
                    Map.of(),
                    operation);
        }
    }

    /** Whether a bad request is refused with a problem whose status and type the operation declares. */
    private void refusal(String name, String uri, Map<String, String> headers, JsonNode operation) throws IOException {
        HttpResponse<String> answer = get(uri, headers);
        String status = Integer.toString(answer.statusCode());
        expect(status.startsWith("4"), name + ": " + uri + " " + headers + " is answered with " + status);
        String body = answer.body();
        String type = body.replaceAll("(?s).*\"type\":\"([^\"]*)\".*", "$1");
        JsonNode declared = operation.path("responses").path(status).path("x-problem-types");
        expect(
                declared.toString().contains("\"" + type + "\""),
                name + ": " + uri + " " + headers + " is refused with " + status + " " + type
                        + ", which is not declared");
    }

    private static JsonNode example(JsonNode parameter) {
        if (parameter.has("example")) {
            return parameter.path("example");
        }
        JsonNode schema = parameter.path("schema");
        if (schema.has("example")) {
            return schema.path("example");
        }
        return schema.path("examples").isMissingNode()
                ? schema.path("default")
                : schema.path("examples").path(0);
    }

    private HttpResponse<String> get(String uri, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(service.url().resolve(uri)).timeout(LIMIT);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(encoded(value)));
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void expect(boolean isTrue, String otherwise) {
        if (!isTrue) {
            findings.add(otherwise);
        }
    }
}
