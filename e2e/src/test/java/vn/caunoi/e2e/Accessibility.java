package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;

/** What axe (axe-core, as the pages' own tools bring it) finds wrong with a page as it stands: WCAG 2.1, levels A and AA. */
final class Accessibility {
    private static final Path AXE = Path.of("..", "web", "node_modules", "axe-core", "axe.min.js");
    /** What fades in has another contrast meanwhile; what turns for ever is not waited for. */
    private static final String RUN = """
            async () => {
              const ends = document.getAnimations()
                .filter(each => each.playState === 'running' && each.effect?.getComputedTiming().endTime < 5_000)
              await Promise.allSettled(ends.map(each => each.finished))
              const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
              return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
            }""";

    private Accessibility() {}

    /** One line for each rule broken, with where. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate(RUN);
    }
}
