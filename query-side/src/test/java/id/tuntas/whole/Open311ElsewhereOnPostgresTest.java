package id.tuntas.whole;

@OnPostgres
class Open311ElsewhereOnPostgresTest extends Open311Elsewhere {
    Open311ElsewhereOnPostgresTest(Server server) {
        super(server);
    }
}
