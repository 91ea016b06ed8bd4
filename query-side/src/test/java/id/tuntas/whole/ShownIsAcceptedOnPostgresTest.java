package id.tuntas.whole;

import java.util.List;

@OnPostgres
class ShownIsAcceptedOnPostgresTest extends ShownIsAccepted {
    ShownIsAcceptedOnPostgresTest(Server server) {
        super(server);
    }

    @Override
    List<Standpoint> standpoints() {
        return List.of(
                Standpoint.FILED,
                Standpoint.IN_PROGRESS,
                Standpoint.IN_PROGRESS_RESTRICTED,
                Standpoint.COMPLETION_PROPOSED,
                Standpoint.CLOSED);
    }
}
