package io.paperwire.enrich.metric;

/**
 * A number with what the rules made of it.
 *
 * @param sentence number of its sentence in the summary
 * @param index its place among the summary's mentions
 */
record Row(
        Mention mention,
        KindRule.Decision kind,
        Ruled measure,
        Ruled benchmark,
        SubjectRule.Subject subject,
        int sentence,
        int index) {

    Row measured(Ruled found) {
        return new Row(mention, kind, found, benchmark, subject, sentence, index);
    }

    /** With a name of a list in the place of what the rules found. */
    Row with(String name, Lists.Role role) {
        Ruled listed = new Ruled(name, "listed for the numbers");
        return switch (role) {
            case MEASURE -> measured(listed);
            case BENCHMARK -> {
                String named = measure.value();
                Ruled own = named != null && named.contains(name.substring(name.lastIndexOf(' ') + 1))
                        ? new Ruled(null, "a score that the text does not name")
                        : measure;
                yield new Row(mention, kind, own, listed, subject, sentence, index);
            }
            case SUBJECT -> {
                SubjectRule.Subject system =
                        new SubjectRule.Subject(name, subject.baseline(), "listed for the numbers");
                yield new Row(mention, kind, measure, benchmark, system, sentence, index);
            }
        };
    }
}
