package id.tuntas.query.access;

import id.tuntas.query.page.GeoReportErrors;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The doors of the whole program: {@link Rights}. How far a right reaches is decided with the issue and in SQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            AccountUsers accounts,
            ActorDirectory directory,
            TrackedTickets tickets,
            RightsDoor rights,
            Guesses guesses,
            SignIn signIn,
            Refusals refusals)
            throws Exception {
        // What ends a request, or tells of its failure, passed this door when it came; its session may have ended
        // since.
        http.authorizeHttpRequests(door -> door.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(rights));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::cannotBeForged));
        signIn.build(http);
        http.exceptionHandling(
                refusal -> refusal.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.headers(headers -> SecurityHeaders.onEveryAnswer(headers, signIn.logoutOrigin()));
        http.requestCache(cache -> cache.disable());
        http.addFilterBefore(
                new ActorFilter(accounts, directory, tickets, guesses, refusals), AuthorizationFilter.class);
        http.addFilterBefore(new TrackSignInFilter(tickets, refusals), ActorFilter.class);
        return http.build();
    }

    /** Requests are measured as a whole; measuring each filter as well took a tenth of their time. */
    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** No honest form holds a NUL, and not every database can be asked for one. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /**
     * A page elsewhere can make a browser send a form with the session's cookie, but neither a header of its own nor
     * JSON: those it may not send here without being asked first, and this program never consents.
     */
    private static boolean cannotBeForged(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader("Tracking-Code") != null
                || GeoReportErrors.tell(request.getRequestURI()) // asks for a key, and heeds no session
                || (type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE));
    }
}
