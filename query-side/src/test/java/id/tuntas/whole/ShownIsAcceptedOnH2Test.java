package id.tuntas.whole;

import java.util.List;

@OnH2
class ShownIsAcceptedOnH2Test extends ShownIsAccepted {
    ShownIsAcceptedOnH2Test(Server server) {
        super(server);
    }

    @Override
    List<Standpoint> standpoints() {
        return List.of(Standpoint.values());
    }
}
