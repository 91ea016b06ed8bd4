package id.tuntas.whole;

@OnPostgres
class ReadingsOnPostgresTest extends Readings {
    ReadingsOnPostgresTest(Server server) {
        super(server);
    }
}
