package id.tuntas.whole;

@OnPostgres
class AuditingOnPostgresTest extends Auditing {
    AuditingOnPostgresTest(Server server) {
        super(server);
    }
}
