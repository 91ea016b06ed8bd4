package id.tuntas.whole;

@OnPostgres
class WrongClocksOnPostgresTest extends WrongClocks {
    WrongClocksOnPostgresTest(Server server) {
        super(server);
    }
}
