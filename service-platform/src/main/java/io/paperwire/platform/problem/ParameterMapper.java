package io.paperwire.platform.problem;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads numbers, days and yes-or-no from parameters, and names the parameter when it cannot. */
@Provider
public final class ParameterMapper implements ParamConverterProvider {
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            Integer.class, new Reading(Integer::valueOf, "a whole number"),
            int.class, new Reading(Integer::valueOf, "a whole number"),
            Long.class, new Reading(Long::valueOf, "a whole number"),
            long.class, new Reading(Long::valueOf, "a whole number"),
            Boolean.class, new Reading(ParameterMapper::yesOrNo, "true or false"),
            boolean.class, new Reading(ParameterMapper::yesOrNo, "true or false"),
            LocalDate.class, new Reading(LocalDate::parse, "a day such as 2025-05-13"));

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Reading reading = READINGS.get(rawType);
        return reading == null ? null : (ParamConverter<T>) new Named(name(annotations), reading);
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(ParameterMapper::name)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("a parameter");
    }

    private static Optional<String> name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return Optional.of(query.value());
        }
        if (annotation instanceof PathParam path) {
            return Optional.of(path.value());
        }
        if (annotation instanceof HeaderParam header) {
            return Optional.of(header.value());
        }
        return annotation instanceof CookieParam cookie ? Optional.of(cookie.value()) : Optional.empty();
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "1", "" -> true; // a bare ?dryRun means yes
            case "false", "0" -> false; // "0" is also what an absent primitive arrives as
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Reading(Function<String, Object> parse, String expected) {}

    private record Named(String parameter, Reading reading) implements ParamConverter<Object> {
        @Override
        public Object fromString(String text) {
            try {
                return reading.parse().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ProblemException.invalidParameter(parameter, text, reading.expected());
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
