package id.tuntas.whole;

@OnPostgres
class MeasuredOnPostgresTest extends Measured {
    MeasuredOnPostgresTest(Server server) {
        super(server);
    }
}
