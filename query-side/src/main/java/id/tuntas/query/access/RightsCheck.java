package id.tuntas.query.access;

import id.tuntas.query.page.Forbidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nothing answers at an address other than that by which the door judged, nor at one of which the table is silent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RightsCheck implements WebMvcConfigurer, HandlerInterceptor {
    private final Rights rights;

    RightsCheck(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean answers = handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !HttpMethod.OPTIONS.matches(request.getMethod());
        if (answers && !isJudged(request)) {
            throw new Forbidden();
        }
        return true;
    }

    private boolean isJudged(HttpServletRequest request) {
        Object answering = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return rights.find(request.getMethod(), request.getRequestURI())
                .filter(right -> right.path().equals(answering))
                .isPresent();
    }
}
