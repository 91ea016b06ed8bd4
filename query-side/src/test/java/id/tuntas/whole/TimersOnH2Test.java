package id.tuntas.whole;

class TimersOnH2Test extends Timers {
    TimersOnH2Test() throws Exception {
        super(Node.Store.onH2("timers"));
    }
}
