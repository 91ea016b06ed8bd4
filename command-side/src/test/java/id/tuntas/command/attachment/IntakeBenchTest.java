package id.tuntas.command.attachment;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What looking at a file costs, in time of one thread and in memory that it asks for: {@code mvn -Pbench test}. */
@Tag("bench")
class IntakeBenchTest {
    private static final int ROUNDS = 5;

    @Test
    void costs() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("photo of 12 megapixels", Pictures.twoTone(4_000, 3_000, "jpeg"));
        files.put("photo of 48 megapixels", Pictures.twoTone(8_000, 6_000, "jpeg"));
        files.put("PNG of 64 megapixels of one bit", Pictures.bomb(8_000, 7_900));
        files.put("PNG saying 50,000 by 50,000", Pictures.bomb(50_000, 50_000));
        files.put("PNG with 100 MB in its notes", Pictures.bombInItsNotes(50_000_000));
        files.put("JPEG saying 65,500 by 65,500", Pictures.sayingItsSize(65_500, 65_500));
        files.put("JPEG of 20 megapixels in 64 scans", Pictures.withScans(5_000, 4_000, 54));
        files.put("JPEG of 20 megapixels in 5,000 scans", Pictures.withScans(5_000, 4_000, 5_000));
        files.put("JPEG saying 8,000 by 7,900, almost empty", Pictures.sayingItsSize(8_000, 7_900));
        files.put("GIF of 10,000 frames", Pictures.animated(10_000));
        files.put("PDF that unpacks to 200 MB", Documents.packed(Pictures.zeros(200_000_000)));
        files.put("PDF of 100 pages", Documents.pages(100));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        files.forEach((name, file) -> {
            long least = Long.MAX_VALUE;
            long bytes = 0;
            String outcome = "";
            for (int round = 0; round < ROUNDS; round++) {
                long cpu = threads.getCurrentThreadCpuTime();
                long allocated = threads.getCurrentThreadAllocatedBytes();
                try {
                    outcome = Intake.look(file).mediaType();
                } catch (UnfitFileException e) {
                    outcome = e.code();
                }
                least = Math.min(least, threads.getCurrentThreadCpuTime() - cpu);
                bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
            }
            System.out.printf(
                    "| %s | %,d | %s | %,d ms | %,d MB |%n",
                    name, file.length, outcome, least / 1_000_000, bytes >> 20);
        });
    }
}
