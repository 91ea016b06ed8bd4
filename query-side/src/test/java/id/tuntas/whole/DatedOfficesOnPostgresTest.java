package id.tuntas.whole;

@OnPostgres
class DatedOfficesOnPostgresTest extends DatedOffices {
    DatedOfficesOnPostgresTest(Server server) {
        super(server);
    }
}
