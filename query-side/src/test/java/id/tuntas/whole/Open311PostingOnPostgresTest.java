package id.tuntas.whole;

@OnPostgres
class Open311PostingOnPostgresTest extends Open311Posting {
    Open311PostingOnPostgresTest(Server server) {
        super(server);
    }
}
