package io.paperwire.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterMapperTest {

    @SuppressWarnings("unused") // only its signature is looked at
    private static final class Operation {
        private Operation() {}

        void run(
                @QueryParam("limit") int limit,
                @PathParam("version") Long version,
                @QueryParam("dryRun") boolean dryRun,
                @HeaderParam("X-Day") LocalDate day,
                @QueryParam("title") String title) {}
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        0 , 20         , 20
        0 , -1         , -1
        1 , 4000000000 , 4000000000
        2 , true       , true
        2 , 1          , true
        2 , ''         , true
        2 , false      , false
        2 , 0          , false
        3 , 2025-05-13 , 2025-05-13
        """)
    void valueIsRead(int parameter, String text, String value) {
        assertThat(converter(parameter).fromString(text)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        0 , abc        , limit   , a whole number
        0 , ''         , limit   , a whole number
        0 , 4000000000 , limit   , a whole number
        1 , 1.5        , version , a whole number
        2 , yes        , dryRun  , true or false
        3 , 13.5.2025  , X-Day   , a day such as 2025-05-13
        """)
    void whatCannotBeReadIsRefusedByName(int parameter, String text, String name, String expected) {
        assertThatThrownBy(() -> converter(parameter).fromString(text))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
                    assertThat(e.problem("/").parameter()).isEqualTo(name);
                })
                .hasMessage("%s is \"%s\": expected %s", name, text, expected);
    }

    @Test
    void otherTypesAreLeftToTheFramework() {
        Parameter title = parameter(4);

        assertThat(new ParameterMapper().getConverter(title.getType(), title.getType(), title.getAnnotations()))
                .isNull();
    }

    private static ParamConverter<?> converter(int index) {
        Parameter parameter = parameter(index);
        ParamConverter<?> converter = new ParameterMapper()
                .getConverter(parameter.getType(), parameter.getType(), parameter.getAnnotations());
        assertThat(converter).isNotNull();
        return converter;
    }

    private static Parameter parameter(int index) {
        return Arrays.stream(Operation.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("run"))
                .findFirst()
                .orElseThrow()
                .getParameters()[index];
    }
}
