package dk.rammeaftale.sample.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the demo its history when it is started for the first time. */
@Component
@Profile("demo")
@ConditionalOnProperty("rammeaftale.sample.history")
class SampleHistory implements SmartLifecycle {

    private final HistoryPlay play;
    private boolean started;

    SampleHistory(HistoryPlay play) {
        this.play = play;
    }

    @Override
    public void start() {
        play.playOnce();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the sample registers, before the sample agreement, and before the web server takes requests. */
    @Override
    public int getPhase() {
        return 1;
    }
}
