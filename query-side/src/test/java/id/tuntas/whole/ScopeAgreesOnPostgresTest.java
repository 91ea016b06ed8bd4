package id.tuntas.whole;

@OnPostgres
class ScopeAgreesOnPostgresTest extends ScopeAgrees {
    ScopeAgreesOnPostgresTest(Server server) {
        super(server);
    }
}
