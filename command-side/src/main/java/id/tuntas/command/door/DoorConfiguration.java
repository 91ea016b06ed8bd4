package id.tuntas.command.door;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {
    private final CallerResolver callers;
    private final JsonMapper json;
    private final boolean takesCommands;

    DoorConfiguration(
            CallerResolver callers, JsonMapper json, @Value("${tuntas.command-side:true}") boolean takesCommands) {
        this.callers = callers;
        this.json = json;
        this.takesCommands = takesCommands;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (!takesCommands) {
            registry.addInterceptor(new ClosedDoor());
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new FormReader(json));
    }
}
