package vn.caunoi.e2e;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves what every open page showed when a browser test failed, in {@code target/failures}. */
final class PictureOfFailure implements AfterTestExecutionCallback {
    private static final Path PICTURES = Path.of("target", "failures");

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var test = (BrowserTest) context.getRequiredTestInstance();
            test.chromium.pictures(
                    PICTURES.resolve(context.getRequiredTestMethod().getName()));
        }
    }
}
