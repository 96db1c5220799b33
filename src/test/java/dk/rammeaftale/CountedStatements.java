package dk.rammeaftale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what a piece of work asks of the database in its own thread, the engine's statements too: a page that asks more as its
 * data grows is found out by it.
 */
@Component
public class CountedStatements implements BeanPostProcessor {

    /** Something whose statements are counted. */
    public interface Work {
        void run() throws Exception;
    }

    /** What has been asked by a thread that counts. */
    private static final ThreadLocal<Long> ASKED = new ThreadLocal<>();

    /** How many statements something takes. What is read once and kept is read before: do it once, uncounted. */
    public static long of(Work work) throws Exception {
        ASKED.set(0L);
        try {
            work.run();
            return ASKED.get();
        } finally {
            ASKED.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    /** Looks at each statement only while it is counted: that takes a twentieth of the time of all tests. */
    private static final class Watched extends DelegatingDataSource {

        private final DataSource counting;

        Watched(DataSource source) {
            super(source);
            this.counting = ProxyDataSourceBuilder.create(source).afterQuery(Watched::count).build();
        }

        private static void count(ExecutionInfo execution, List<QueryInfo> statements) {
            ASKED.set(ASKED.get() + 1);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return ASKED.get() == null ? super.getConnection() : counting.getConnection();
        }
    }
}
