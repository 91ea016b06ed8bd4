package id.tuntas.command.importing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several threads, so that many commits share one wait for the disk; equal keys keep their order, in one lane. */
final class Lanes implements AutoCloseable {
    private final List<ExecutorService> lanes;

    Lanes(int count) {
        lanes = IntStream.range(0, count)
                .mapToObj(lane -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("import-" + lane).factory()))
                .toList();
    }

    <T> Future<T> submit(String key, Callable<T> work) {
        return lanes.get(Math.floorMod(key.hashCode(), lanes.size())).submit(work);
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::close);
    }
}
