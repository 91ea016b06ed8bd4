package id.tuntas.whole;

@OnPostgres
class DueQueuesOnPostgresTest extends DueQueues {
    DueQueuesOnPostgresTest(Server server) {
        super(server);
    }
}
