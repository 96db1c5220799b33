package dk.rammeaftale.task;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts what is asked of the database: by the engine, and by our own stores. */
final class CountedStatements {

    private static final List<String> TELLERS =
            List.of("org.camunda.bpm.engine.impl.persistence.entity", "org.springframework.jdbc.core.JdbcTemplate");

    private CountedStatements() {
    }

    static long during(Runnable work) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        List<Logger> tellers = TELLERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
        tellers.forEach(teller -> {
            teller.setLevel(Level.DEBUG);
            teller.setAdditive(false);
            teller.addAppender(heard);
        });
        try {
            work.run();
        } finally {
            tellers.forEach(teller -> {
                teller.detachAppender(heard);
                teller.setAdditive(true);
                teller.setLevel(null);
            });
        }
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).filter(CountedStatements::isStatement).count();
    }

    private static boolean isStatement(String message) {
        return message.contains("Preparing: ") || message.startsWith("Executing prepared SQL statement");
    }
}
