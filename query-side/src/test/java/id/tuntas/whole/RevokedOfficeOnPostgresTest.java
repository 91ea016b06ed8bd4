package id.tuntas.whole;

@OnPostgres
class RevokedOfficeOnPostgresTest extends RevokedOffice {
    RevokedOfficeOnPostgresTest(Server server) {
        super(server);
    }
}
