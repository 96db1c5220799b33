package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Case numbers are consecutive and given once, also when many start a case in the same moment. */
@ServiceTest
class CaseNumbersUnderLoadTest {

    private static final int CASES = 20;

    @Autowired
    private CaseStage stage;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @Test
    void twenty_cases_started_at_once_get_twenty_consecutive_numbers() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CASES);
        CountDownLatch everybodyIsReady = new CountDownLatch(CASES);
        Callable<String> start = () -> {
            everybodyIsReady.countDown();
            everybodyIsReady.await();
            HttpResponse<String> started = SentProposals.start(port, "viborg", "start", stage.proposal());
            assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
            return started.body().replaceAll(".*\"businessKey\":\"([^\"]*)\".*", "$1");
        };
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<String> one : people.invokeAll(IntStream.range(0, CASES).mapToObj(i -> start).toList())) {
                numbers.add(one.get(60, TimeUnit.SECONDS));
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(1, CASES).mapToObj("2026-%03d"::formatted).toList());
        } finally {
            people.shutdownNow();
        }
    }
}
