package io.paperwire.query.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Writes every value of a page so that it shows as the text it is: markup is escaped, and the characters that would turn
 * the direction of the text around them, and so swap the digits of a number before a reader's eyes, are named instead.
 */
public class BidiMapper {
    private static final int BEFORE_THE_FRAMEWORKS = 10;

    void register(@Observes EngineBuilder engine) {
        engine.addResultMapper(new Escaper());
    }

    private static final class Escaper extends HtmlEscaper {
        Escaper() {
            super(List.of(Variant.TEXT_HTML));
        }

        @Override
        public int getPriority() {
            return BEFORE_THE_FRAMEWORKS;
        }

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return super.appliesTo(origin, result);
        }

        @Override
        public String map(Object result, Expression expression) {
            return VisibleText.of(super.map(result, expression));
        }
    }
}
