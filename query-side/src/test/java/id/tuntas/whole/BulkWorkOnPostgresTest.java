package id.tuntas.whole;

@OnPostgres
class BulkWorkOnPostgresTest extends BulkWork {
    BulkWorkOnPostgresTest(Server server) {
        super(server);
    }
}
