package dk.rammeaftale.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;

/**
 * Creates the index on a task's parent that the engine's own schema lacks: it looks for subtasks at every completed
 * task, and reads the whole table for it.
 */
class MissingIndex extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = engine.getProcessEngineConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create index if not exists ACT_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the index on ACT_RU_TASK(PARENT_TASK_ID_)", e);
        }
    }
}
