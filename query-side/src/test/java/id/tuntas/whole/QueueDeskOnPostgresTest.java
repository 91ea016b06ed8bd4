package id.tuntas.whole;

@OnPostgres
class QueueDeskOnPostgresTest extends QueueDesk {
    QueueDeskOnPostgresTest(Server server) {
        super(server);
    }
}
