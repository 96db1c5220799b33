package dk.rammeaftale.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People who all do something in the same moment. */
final class Crowd implements AutoCloseable {

    private final ExecutorService people;

    Crowd(int size) {
        people = Executors.newFixedThreadPool(size);
    }

    /** What came of each, in the order in which they were given. */
    <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<T>> begun = new ArrayList<>();
        for (Callable<T> one : work) {
            begun.add(people.submit(() -> {
                start.await(1, TimeUnit.MINUTES);
                return one.call();
            }));
        }
        List<T> done = new ArrayList<>();
        for (Future<T> one : begun) {
            done.add(one.get(2, TimeUnit.MINUTES));
        }
        return done;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
