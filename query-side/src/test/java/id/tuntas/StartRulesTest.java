package id.tuntas;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.StartRules.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.10", "", "::"})
    void theDemoCannotListenToOtherMachines(String address) {
        assertThatThrownBy(() -> StartRules.check(demo(address)))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void theDemoCanListenToThisMachine() {
        assertThatCode(() -> StartRules.check(demo("127.0.0.1"))).doesNotThrowAnyException();
    }

    @Test
    void productionCannotBeADemo() {
        MockEnvironment settings = demo("127.0.0.1");
        settings.setActiveProfiles("production");

        assertThatThrownBy(() -> StartRules.check(settings))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("production");
    }

    @Test
    void productionCanListenToOtherMachines() {
        MockEnvironment settings = demo("0.0.0.0").withProperty("tuntas.demo", "false");

        assertThatCode(() -> StartRules.check(settings)).doesNotThrowAnyException();
    }

    private static MockEnvironment demo(String address) {
        return new MockEnvironment().withProperty("tuntas.demo", "true").withProperty("server.address", address);
    }
}
