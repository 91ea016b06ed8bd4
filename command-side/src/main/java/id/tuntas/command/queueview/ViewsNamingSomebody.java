package id.tuntas.command.queueview;

import id.tuntas.command.privacy.NamedElsewhere;
import id.tuntas.events.Sealed;
import id.tuntas.ledger.sealing.Vault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody is forgotten, then views go whose name or search words name them. There are at most twelve to a desk. */
@Component
class ViewsNamingSomebody implements NamedElsewhere {
    private final JdbcClient db;
    private final Vault vault;

    ViewsNamingSomebody(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    private record View(String id, Sealed name, Sealed filters) {}

    @Override
    public void forget(Collection<String> words) {
        List<View> views = db.sql("SELECT view_id, seal_key, name, filters FROM queue_view")
                .query((row, n) -> new View(
                        row.getString(1),
                        new Sealed(row.getString(2), row.getString(3)),
                        new Sealed(row.getString(2), row.getString(4))))
                .list();
        for (View view : views) {
            Map<Sealed, String> opened = vault.openAll(List.of(view.name(), view.filters()));
            String typed = plain(
                    opened.getOrDefault(view.name(), "") + " " + decoded(opened.getOrDefault(view.filters(), "")));
            if (words.stream().map(ViewsNamingSomebody::plain).anyMatch(typed::contains)) {
                db.sql("DELETE FROM queue_view WHERE view_id = ?")
                        .param(view.id())
                        .update();
                vault.destroyKey(view.name().keyId());
            }
        }
    }

    /** What somebody typed into an address need not be one. */
    private static String decoded(String filters) {
        try {
            return URLDecoder.decode(filters, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return filters;
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
