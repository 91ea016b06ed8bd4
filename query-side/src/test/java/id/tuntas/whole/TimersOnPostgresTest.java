package id.tuntas.whole;

class TimersOnPostgresTest extends Timers {
    TimersOnPostgresTest() throws Exception {
        super(Node.Store.onPostgres("timers"));
    }
}
