package id.tuntas.whole;

@OnPostgres
class PastQueuesOnPostgresTest extends PastQueues {
    PastQueuesOnPostgresTest(Server server) {
        super(server);
    }
}
