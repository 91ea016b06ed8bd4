package id.tuntas;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What the demo must never be: production, or within reach of another machine. Checked before anything is started. */
final class StartRules implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    /** Settings that contradict each other; the program does not start. */
    static final class RefusedStart extends RuntimeException {
        private final String action;

        RefusedStart(String reason, String action) {
            super(reason);
            this.action = action;
        }

        String action() {
            return action;
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    static void check(Environment settings) {
        if (!settings.getProperty("tuntas.demo", Boolean.class, false)) {
            return;
        }
        if (settings.acceptsProfiles(Profiles.of("production"))) {
            throw new RefusedStart(
                    "tuntas.demo=true contradicts the profile production: demo accounts have their names as passwords.",
                    "Remove TUNTAS_DEMO or --tuntas.demo, or leave the profile production out.");
        }
        String address = settings.getProperty("server.address", "");
        if (!isLoopback(address)) {
            throw new RefusedStart(
                    "The demo listens on 127.0.0.1 only, not on '" + address
                            + "': its accounts have their names as passwords.",
                    "Remove SERVER_ADDRESS, or start with --spring.profiles.active=production.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
