package io.paperwire.enrich.board;

import io.paperwire.enrich.metric.CanonicalName;
import io.paperwire.enrich.metric.Direction;
import io.paperwire.model.Agreement;
import io.paperwire.model.BoardRow;
import io.paperwire.model.BoardRow.Witness;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a paper puts on boards. Pure: they follow from the paper alone, so that boards are the same whatever came
 * before, and in whichever order.
 */
public final class BoardReader {
    private static final Pattern NAME_LIKE =
            Pattern.compile("\\p{L}*\\p{Ll}\\p{L}*\\p{Lu}|\\p{Lu}{2}|\\d|^\\p{Lu}\\S*(?:\\s+\\p{Lu}\\S*)*$");
    private static final int LONGEST_NAME = 60;

    private final BoardRules rules;
    private final Doubts doubts;

    public BoardReader(BoardRules rules) {
        this.rules = rules;
        this.doubts = new Doubts(rules);
    }

    /** In the order of their keys, no two of the same key; none of a paper that is not listed. */
    public List<Placed> rows(Paper paper) {
        if (paper.status() != PaperStatus.LISTED) {
            return List.of();
        }
        Map<DigestId, String> summaries = new HashMap<>();
        for (PaperListing listing : paper.listings()) {
            if (listing.status() == PaperStatus.LISTED && listing.summary() != null) {
                summaries.put(listing.digest(), listing.summary());
            }
        }
        Map<RowKey, List<Placed>> found = new TreeMap<>();
        for (Evidence number : paper.metrics()) {
            place(paper, number, summaries.get(number.digest()))
                    .ifPresent(placed -> found.computeIfAbsent(placed.key(), key -> new ArrayList<>())
                            .add(placed));
        }
        return found.values().stream().map(BoardReader::merged).toList();
    }

    private Optional<Placed> place(Paper paper, Evidence number, @Nullable String summary) {
        String written = number.benchmark();
        if (number.kind() != Kind.SCORE || written == null || summary == null) {
            return Optional.empty();
        }
        CanonicalName benchmark = rules.benchmark(written);
        boolean named = benchmark.listed()
                || (written.length() <= LONGEST_NAME
                        && NAME_LIKE.matcher(written).find());
        if (!named || benchmark.key().isEmpty() || !within(number, summary)) {
            return Optional.empty();
        }
        CanonicalName measure = rules.measure(benchmark, number.metric());
        Scale scale = rules.scale(benchmark, measure);
        return scale.amount(number.value(), number.unit()).map(amount -> {
            Sentence sentence = Sentence.of(summary, number.start(), number.end());
            Board board = board(benchmark, measure, Protocols.of(sentence), amount.unit(), scale);
            // What a person says of a record is not doubted by its wording.
            List<String> against = number.edited()
                    ? new ArrayList<>()
                    : new ArrayList<>(doubts.of(number, sentence, benchmark, measure));
            if (!scale.holds(amount.value())) {
                against.add("outside of what the measure can be");
            }
            String subject = Objects.requireNonNullElse(number.subject(), "");
            var witness = new Witness(
                    number.digest(),
                    number.quote(),
                    number.start(),
                    number.end(),
                    written,
                    number.metric(),
                    sentence.text(),
                    number.edited());
            return new Placed(
                    board,
                    new BoardRow(
                            paper.id(),
                            paper.title(),
                            paper.date(),
                            subject,
                            amount.value(),
                            amount.unit(),
                            number.baseline(),
                            confidence(number),
                            against.isEmpty(),
                            against,
                            number.agreement(),
                            Parameters.of(subject, paper.metrics()),
                            List.of(witness)));
        });
    }

    private static boolean within(Evidence number, String summary) {
        return number.end() <= summary.codePointCount(0, summary.length());
    }

    private Board board(CanonicalName benchmark, CanonicalName measure, String protocol, String unit, Scale scale) {
        StringBuilder slug = new StringBuilder(Names.slug(benchmark.listed() ? benchmark.name() : benchmark.key()))
                .append('-')
                .append(Names.slug(measure.listed() ? measure.name() : measure.key()));
        if (!protocol.isEmpty()) {
            slug.append("--").append(Names.slug(protocol));
        }
        if (unit.equals("%") && !scale.share()) {
            slug.append("--percent");
        }
        // Of the key where no gazetteer lists it, so that spellings do not differ in it.
        Direction direction = rules.direction(measure);
        return new Board(slug.toString(), benchmark.name(), measure.name(), protocol, unit, direction);
    }

    /** A witness more makes a row surer, another opinion less sure. */
    private static double confidence(Evidence number) {
        double confidence = switch (number.agreement()) {
            case CORROBORATED -> 1 - (1 - number.confidence()) / 2;
            case DISPUTED -> number.confidence() / 2;
            case SINGLE -> number.confidence();
        };
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** One row of several that say the same: the surest one's, with the words of all. */
    private static Placed merged(List<Placed> same) {
        Placed first = same.stream()
                .min(Comparator.comparing((Placed p) -> !p.row().shown())
                        .thenComparing(p -> -p.row().confidence())
                        .thenComparing(p -> p.row().subject()))
                .orElseThrow();
        Set<Witness> witnesses = new LinkedHashSet<>();
        same.stream()
                .flatMap(placed -> placed.row().evidence().stream())
                .sorted(Comparator.comparing(Witness::digest).thenComparing(Witness::start))
                .forEach(witnesses::add);
        BoardRow row = first.row();
        boolean corroborated = row.agreement() != Agreement.DISPUTED
                && witnesses.stream().map(Witness::digest).distinct().count() > 1;
        return new Placed(
                first.board(),
                new BoardRow(
                        row.paper(),
                        row.title(),
                        row.date(),
                        row.subject(),
                        row.value(),
                        row.unit(),
                        // Where one sentence tells that the system is another's, the paper does not claim its value.
                        same.stream().anyMatch(placed -> placed.row().baseline()),
                        row.confidence(),
                        row.shown(),
                        row.doubts(),
                        corroborated ? Agreement.CORROBORATED : row.agreement(),
                        row.parameters(),
                        List.copyOf(witnesses)));
    }
}
