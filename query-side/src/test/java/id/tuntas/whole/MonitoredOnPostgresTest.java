package id.tuntas.whole;

@OnPostgres
class MonitoredOnPostgresTest extends Monitored {
    MonitoredOnPostgresTest(Server server) {
        super(server);
    }
}
