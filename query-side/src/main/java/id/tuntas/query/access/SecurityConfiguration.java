package id.tuntas.query.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The doors of the whole program. What a caller may do to an issue is decided with the issue, not here. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            AccountUsers accounts,
            ActorDirectory directory,
            TrackedTickets tickets,
            Refusals refusals)
            throws Exception {
        // Ends a request that passed this door when it came; its session may have ended since.
        http.authorizeHttpRequests(door -> door.dispatcherTypeMatchers(DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        "/",
                        "/login",
                        "/error",
                        "/favicon.svg",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/issues/new",
                        "/issues/filed",
                        "/issues/similar",
                        "/track",
                        "/invitation",
                        "/api/units",
                        "/api/categories",
                        "/api/villages",
                        "/public",
                        "/public/map",
                        "/public/boundaries.geojson",
                        "/api/public/**",
                        "/ledger/checkpoint",
                        "/ledger/vkey",
                        "/ledger/tile/**",
                        "/ledger/proof/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/issues", "/api/invitations")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers(EndpointRequest.toAnyEndpoint()) // on the management port only, which is loopback's
                .permitAll()
                .requestMatchers("/track/*", "/track/*/**", "/api/track/**")
                .hasAuthority("REPORTER")
                .requestMatchers("/api/issues/*/rating")
                .hasAnyAuthority("OFFICER", "REPORTER")
                .anyRequest()
                .hasAnyAuthority("OFFICER", "REPORTER"));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::cannotBeForged));
        http.formLogin(
                login -> login.loginPage("/login").defaultSuccessUrl("/", false).permitAll());
        http.logout(logout -> logout.logoutSuccessUrl("/"));
        http.exceptionHandling(
                refusal -> refusal.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.headers(SecurityHeaders::onEveryAnswer);
        http.requestCache(cache -> cache.disable());
        http.addFilterBefore(new ActorFilter(accounts, directory, tickets, refusals), AuthorizationFilter.class);
        http.addFilterBefore(new TrackSignInFilter(tickets), ActorFilter.class);
        return http.build();
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
                || (type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE));
    }
}
