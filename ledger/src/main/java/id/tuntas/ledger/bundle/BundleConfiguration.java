package id.tuntas.ledger.bundle;

import id.tuntas.ledger.checkpoint.SignedNotes;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BundleConfiguration {
    @Bean
    Bundle bundle(StoredEvents events, LeafTable leaves, SignedNotes notes) {
        return new Bundle(events, leaves, notes);
    }
}
