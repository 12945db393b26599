package io.paperwire.platform.problem;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not declare: a misspelt filter must not pass as no filter. Pages take
 * any: links to them get parameters from others on their way, such as {@code utm_source}; so do the interfaces of others
 * ({@link TakesAnyParameter}).
 */
public final class QueryParameterFilter {
    private final Map<Method, SortedSet<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || isPage(method) || takesAny(method)) {
            return;
        }
        SortedSet<String> known = declared.computeIfAbsent(method, QueryParameterFilter::queryParameters);
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.unknownParameter(name, known);
            }
        }
    }

    static boolean isPage(Method method) {
        return Stream.of(
                        method.getAnnotation(Produces.class),
                        method.getDeclaringClass().getAnnotation(Produces.class))
                .filter(Objects::nonNull)
                .findFirst()
                .filter(produces ->
                        Arrays.stream(produces.value()).allMatch(form -> form.startsWith(MediaType.TEXT_HTML)))
                .isPresent();
    }

    static boolean takesAny(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(TakesAnyParameter.class);
    }

    static SortedSet<String> queryParameters(Method method) {
        SortedSet<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .forEach(query -> names.add(query.value()));
        Arrays.stream(method.getParameters())
                .map(Parameter::getType)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(field -> field.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .forEach(query -> names.add(query.value()));
        return names;
    }
}
