package id.tuntas.query.access;

import id.tuntas.ledger.sealing.OwnSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions stand in the database, so that they survive a restart and are known to every node. In clear are the account's
 * name and times; the content is Java's serialisation, sealed: a stolen table tells nothing, and bytes that somebody
 * wrote into it are never read as objects.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {
    private static final String PURPOSE = "session";

    /** H2's word for the same as PostgreSQL's: of two requests that set an attribute at once the later one wins. */
    private static final String SET_ATTRIBUTE =
            "MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)"
                    + " KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)";

    @Bean
    GenericConversionService springSessionConversionService(OwnSeal seal) {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, value -> seal.seal(written(value), PURPOSE));
        conversions.addConverter(byte[].class, Object.class, new Opening(seal));
        return conversions;
    }

    /** What was not sealed here is as if it were not there. */
    private record Opening(OwnSeal seal) implements Converter<byte[], Object> {
        @Override
        @SuppressWarnings("NullAway") // null is allowed there, which is not read from the class file
        public @Nullable Object convert(byte[] kept) {
            return seal.open(kept, PURPOSE).flatMap(SessionConfiguration::read).orElse(null);
        }
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesSetAtOnce(Environment environment) {
        return environment.matchesProfiles("postgres")
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> sessions.setCreateSessionAttributeQuery(SET_ATTRIBUTE);
    }

    /** Where browsers come by TLS, the cookie never goes without it. */
    @Bean
    DefaultCookieSerializerCustomizer secureCookie(@Value("${tuntas.public-url:}") String publicUrl) {
        return cookie -> {
            if (publicUrl.startsWith("https:")) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    private static byte[] written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("A session cannot be kept", e);
        }
        return bytes.toByteArray();
    }

    /** What an older version of the program wrote and this one cannot read is forgotten: its owner signs in again. */
    @SuppressWarnings("BanSerializableRead") // sealed by this program
    private static Optional<Object> read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.ofNullable(in.readObject());
        } catch (InvalidClassException | ClassNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A session cannot be read", e);
        }
    }
}
