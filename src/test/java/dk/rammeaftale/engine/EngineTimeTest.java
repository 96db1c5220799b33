package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.clock.MovableClock;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EngineTimeTest {

    @Autowired
    private ServiceTime aService;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    private String deployment;

    @BeforeEach
    void it_is_the_friday_before_a_clock_change() {
        aService.timeIs("2027-03-26T09:00");
    }

    @AfterEach
    void the_process_is_gone() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void the_engine_tells_our_time() {
        deployment = repository.createDeployment().addModelInstance("empty.bpmn", twoTimers()).deploy().getId();

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(aService.now().toInstant());
        aService.daysPass(3);
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(aService.now().toInstant());
    }

    @Test
    void timers_and_the_steps_after_them_run_at_their_own_time() {
        String instance = start(twoTimers());

        aService.daysPass(30);

        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
        assertThat(endOf(instance, "first")).isEqualTo("2027-03-28T09:00");
        assertThat(endOf(instance, "between")).isEqualTo("2027-03-28T09:00");
        assertThat(endOf(instance, "second")).isEqualTo("2027-04-02T00:00");
        assertThat(endOf(instance, "end")).isEqualTo("2027-04-02T00:00");
        assertThat(aService.now().toLocalDateTime()).isEqualTo("2027-04-25T09:00");
    }

    @Test
    void jobs_run_without_a_user_whoever_moves_the_clock() {
        String instance = start(twoTimers());
        identity.setAuthentication("viborg", List.of("operators"));

        aService.daysPass(30);

        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("viborg");
        identity.clearAuthentication();
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void a_job_executor_at_work_rests_on_the_way_and_goes_on_afterwards() {
        JobExecutor executor = configuration.getJobExecutor();
        executor.start();
        try {
            String instance = start(twoTimers());

            aService.daysPass(30);

            assertThat(executor.isActive()).isTrue();
            assertThat(endOf(instance, "first")).isEqualTo("2027-03-28T09:00");
            assertThat(endOf(instance, "end")).isEqualTo("2027-04-02T00:00");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void a_job_that_always_fails_stops_neither_time_nor_the_others() {
        String broken = start(Bpmn.createExecutableProcess("time-probe").camundaHistoryTimeToLiveString("P10D")
                .startEvent().serviceTask("broken").camundaAsyncBefore().camundaExpression("${missing.thing()}")
                .endEvent().done());

        aService.daysPass(1);

        assertThat(management.createJobQuery().processInstanceId(broken).singleResult().getRetries()).isZero();
        assertThat(aService.now().toLocalDateTime()).isEqualTo("2027-03-27T09:00");
    }

    private static BpmnModelInstance twoTimers() {
        return Bpmn.createExecutableProcess("time-probe").camundaHistoryTimeToLiveString("P10D")
                .startEvent().camundaAsyncAfter()
                .intermediateCatchEvent("first").timerWithDate("2027-03-28T09:00:00+02:00")
                .serviceTask("between").camundaAsyncBefore().camundaExpression("${true}")
                .intermediateCatchEvent("second").timerWithDate("2027-04-02T00:00:00+02:00")
                .endEvent("end").camundaAsyncBefore()
                .done();
    }

    private String start(BpmnModelInstance model) {
        deployment = repository.createDeployment().addModelInstance("time-probe.bpmn", model).deploy().getId();
        return runtime.startProcessInstanceByKey("time-probe").getId();
    }

    private String endOf(String instance, String activity) {
        HistoricActivityInstance done = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance).activityId(activity).singleResult();
        return LocalDateTime.ofInstant(done.getEndTime().toInstant(), MovableClock.ZONE).toString();
    }
}
