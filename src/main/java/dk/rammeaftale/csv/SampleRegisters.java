package dk.rammeaftale.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills the empty registers of the demo with sample data, by the same way as the secretariat's files. */
@Component
@Profile("demo")
class SampleRegisters implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRegisters.class);

    private final CsvDesk desk;
    private boolean running;

    SampleRegisters(CsvDesk desk) {
        this.desk = desk;
    }

    @Override
    public void start() {
        for (CsvForm form : desk.forms()) {
            ClassPathResource sample = new ClassPathResource("sample/" + form.name() + ".csv");
            if (desk.isEmpty(form.name()) && sample.exists()) {
                Loaded loaded = desk.load(form.name(), bytes(sample))
                        .orElseThrow()
                        .orElseThrow(faults -> new IllegalStateException(sample.getPath() + ": " + faults));
                LOG.info("{}: {} lines of sample data", form.name(), loaded.lines());
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests, whose phase is near the greatest number. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static byte[] bytes(ClassPathResource sample) {
        try {
            return sample.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
