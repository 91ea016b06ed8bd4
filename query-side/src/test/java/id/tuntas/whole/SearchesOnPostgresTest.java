package id.tuntas.whole;

@OnPostgres
class SearchesOnPostgresTest extends Searches {
    SearchesOnPostgresTest(Server server) {
        super(server);
    }
}
