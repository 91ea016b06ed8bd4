package id.tuntas.whole;

@OnH2
class WhatIfsOnH2Test extends WhatIfs {
    WhatIfsOnH2Test(Server server) {
        super(server);
    }
}
