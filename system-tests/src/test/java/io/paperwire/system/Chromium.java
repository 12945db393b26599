package io.paperwire.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, driven by Playwright.
 *
 * <p>Without one, tests are skipped and say so; where {@code PAPERWIRE_BROWSER} is {@code required} they fail.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // Its sandbox refuses to run as root, as which a build in a container runs; the pages are our
                        // own.
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    static Chromium start() {
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            String missing = "the pages are NOT tested in a browser: none of " + String.join(", ", NAMES)
                    + " is on the PATH (on Debian: apt-get install chromium)";
            if ("required".equals(System.getenv("PAPERWIRE_BROWSER"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("Skipped: " + missing);
            Assumptions.abort(missing);
        }
        return new Chromium(executable.orElseThrow());
    }

    /** A window of its own: cookies, cache and settings are nobody else's. */
    BrowserTab open(Browser.NewContextOptions options) {
        return new BrowserTab(browser.newContext(options));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> executable() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
