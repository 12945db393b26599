package io.paperwire.system;

/** A digest that tries, in every field, to be more than text. */
final class HostileDigest {
    static final String ID = "2504.06666";
    static final String DATE = "2025-04-20";

    /** Sets a variable where it is run: script, event handlers, addresses that are scripts, drawings, styles, turned text. */
    static final String MARKDOWN = """
            ## Papers for 2025-04-20

            | Category | Title | Authors | Summary |
            |----------|-------|---------|---------|
            | <img src=x onerror="wasRun=1"> | <script>wasRun=2</script><svg onload=wasRun=3> \u202Edesrever\u202C (Read more on [arXiv](https://arxiv.org/abs/2504.06666) or [HuggingFace](javascript:wasRun=4))| "><script>wasRun=5</script>, ' onmouseover='wasRun=6 | </p><iframe src="javascript:parent.wasRun=7"></iframe> It has \u202E%4.55\u202C and 61.2% accuracy on MMLU &lt;b&gt; <style>*{display:none}</style> {it.title} ${7*7} [click](javascript:wasRun=8) <a href="data:text/html,x">x</a> |
            | x | <script>wasRun=9</script>\u2067 | y | z |
            """;

    private HostileDigest() {}
}
