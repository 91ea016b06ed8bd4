package id.tuntas.command.notice;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands a message for a telephone to the region's gateway, which alone knows how WhatsApp and SMS are sent there. */
@Component
class Gateway {
    private final Webhooks webhooks;
    private final WebhookDoor door;
    private final Clock clock;
    private final JsonMapper json;

    Gateway(Webhooks webhooks, WebhookDoor door, Clock clock, JsonMapper json) {
        this.webhooks = webhooks;
        this.door = door;
        this.clock = clock;
        this.json = json;
    }

    Attempt send(Delivery delivery, String phone, String text) {
        return webhooks.gateway()
                .map(webhook -> door.send(webhook, delivery.id(), "application/json", body(delivery, phone, text)))
                .orElse(Attempt.failed("no-gateway"));
    }

    private String body(Delivery delivery, String phone, String text) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", delivery.channel().name());
        data.put("to", phone.replaceAll("[^0-9+]", ""));
        data.put("text", text);
        data.put("ticketNumber", delivery.issue());
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "message.requested");
        message.put("timestamp", clock.instant().toString());
        message.put("data", data);
        return json.writeValueAsString(message);
    }
}
