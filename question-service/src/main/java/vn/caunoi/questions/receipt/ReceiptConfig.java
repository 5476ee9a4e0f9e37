package vn.caunoi.questions.receipt;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How receipts are taken in. */
@ConfigMapping(prefix = "caunoi.receipts")
interface ReceiptConfig {
    /** A hall that shows an answer so long after it was sent had nobody to show it to before: the receipt is marked late. */
    @WithDefault("3m")
    Duration lateAfter();

    /** How many are written at once, at most. */
    @WithDefault("500")
    int batch();
}
