package dk.rammeaftale;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

    /** How many statements something takes. What is read once and kept is read before: do it once, uncounted. */
    public static long of(Work work) throws Exception {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).name(name).countQuery().build()
                : bean;
    }
}
