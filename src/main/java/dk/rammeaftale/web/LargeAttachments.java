package dk.rammeaftale.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets an attachment of 20 MB through: Tasklist sends it as one JSON text of four thirds of its size, and JSON texts
 * end at 20 million characters unless told otherwise, with a 400 that says nothing.
 */
class LargeAttachments implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** More than an attachment may be, so that one which is too large gets our own sentence, with its name. */
    private static final int FIFTY_MEGABYTES_IN_BASE64 = 70_000_000;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StreamReadConstraints.overrideDefaultStreamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(FIFTY_MEGABYTES_IN_BASE64).build());
    }
}
