package id.tuntas.whole;

@OnH2
class MonitoredOnH2Test extends Monitored {
    MonitoredOnH2Test(Server server) {
        super(server);
    }
}
