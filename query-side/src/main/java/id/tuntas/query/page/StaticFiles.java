package id.tuntas.query.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Where the files lie that pages are dressed with; those of our own carry a mark of their content in their address, so
 * that a new one is never hidden by an old copy. Folder by folder: if any address may be a file, every link of a page is
 * looked up as one, which takes most of the page's time.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(7));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        chain(registry, "/css/**", "classpath:/static/css/").addResolver(ofContent());
        chain(registry, "/js/**", "classpath:/static/js/").addResolver(ofContent());
        chain(registry, "/favicon.svg", "classpath:/static/");
        registry.addResourceHandler("/filing-worker.js") // an address without a mark: a browser asks whether it changed
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
        chain(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/")
                .addResolver(new LiteWebJarsResourceResolver());
    }

    private static ResourceChainRegistration chain(ResourceHandlerRegistry registry, String address, String folder) {
        return registry.addResourceHandler(address)
                .addResourceLocations(folder)
                .setCacheControl(KEPT)
                .resourceChain(true);
    }

    private static VersionResourceResolver ofContent() {
        return new VersionResourceResolver().addContentVersionStrategy("/**");
    }
}
