package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/**
 * Ticket numbers, such as {@code CMH-261121-7K2MQ}: the region, the day, and 25 random bits in Crockford's base 32,
 * which can be read out over a telephone. The number is the issue's identity, so the store itself keeps it unique; the
 * few that are drawn twice are drawn again.
 */
@Component
class TicketNumbers {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SYMBOLS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final CurrentChart charts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TicketNumbers(CurrentChart charts, Clock clock) {
        this.charts = charts;
        this.clock = clock;
    }

    String next() {
        Chart chart = charts.lastRead();
        StringBuilder number = new StringBuilder(chart.ticketPrefix())
                .append('-')
                .append(LocalDate.ofInstant(clock.instant(), chart.zone()).format(DAY))
                .append('-');
        for (int i = 0; i < SYMBOLS; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
