package id.tuntas.whole;

@OnPostgres
class WhatIfsOnPostgresTest extends WhatIfs {
    WhatIfsOnPostgresTest(Server server) {
        super(server);
    }
}
